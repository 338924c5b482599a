import type { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentation } from "@/lib/database/segmentations";
import { findTask, insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  segmentChangeRequestSchema,
  type SegmentChange,
} from "@/lib/domain/segmentation/edits/segment-change";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";
import { applyChange } from "./apply-change";

export const changeSegmentsInput = segmentChangeRequestSchema;

export interface Changed {
  /** The segmentation's revision since; null while the worker is at it. */
  readonly revision: number | null;
  /** The worker's task, where it is its work. */
  readonly taskId: string | null;
}

/** Up to so many people, counting them anew is done while one waits. */
const countedAtOnce = 5_000;

/** People are counted anew, and for that many it takes longer than a person waits; dividing by classes fits them first. */
const takesLong = (change: SegmentChange, respondents: number): boolean => {
  if (change.kind === "split" && change.by.kind === "latent-classes") return true;
  const counts =
    change.kind === "merge" || change.kind === "split" || change.kind === "move" || change.kind === "undo";
  return counts && respondents > countedAtOnce;
};

/**
 * Changes the segments of a segmentation by hand: colours, locks, merges, divisions, people, or takes the last change
 * back. Refused when the segments have changed since the person saw them. What takes long is the worker's to do.
 */
export async function changeSegments(
  actor: Actor,
  request: z.infer<typeof changeSegmentsInput>,
): Promise<Result<Changed>> {
  const authorised = await authoriseMember(actor, "segmentation:write", {
    segmentation: request.segmentationId,
  });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, request.segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  if (!takesLong(request.change, segmentation.respondents ?? 0)) {
    const applied = await applyChange(scope, request);
    return applied.ok ? ok({ ...applied.value, taskId: null }) : applied;
  }
  const taskId = request.id;
  if (await findTask(scope, taskId)) return ok({ revision: null, taskId });
  await withinScope(scope, async (tx) => {
    const { workspaceId, userId } = scope;
    await insertTask(tx, scope, { id: taskId, kind: "change-segments", subjectId: request.segmentationId });
    await enqueueJob("change-segments", { workspaceId, userId, taskId, request }, { transaction: tx });
  });
  return ok({ revision: null, taskId });
}
