import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { placeByModel } from "@/lib/domain/segmentation/placement/place-by-model";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { Column } from "@/lib/domain/statistics/column";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

export const requestPlacementInput = z.object({ segmentationId: z.uuid(), taskId: z.uuid() });

/** Asks for everybody who answered since the segments were found to be placed; the worker does it. */
export async function requestPlacement(
  actor: Actor,
  { segmentationId, taskId }: z.infer<typeof requestPlacementInput>,
): Promise<Result<{ taskId: string }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  if (segmentation?.status !== "ready" || segmentation.deletedAt)
    return fail(problem("segmentation.not-ready"));
  if (!placeByModel(segmentation, noAnswers(segmentation), []))
    return fail(problem("segmentation.cannot-place"));
  const { workspaceId, userId } = scope.value;
  await withinScope(scope.value, async (tx) => {
    await insertTask(tx, scope.value, { id: taskId, kind: "place-new-people", subjectId: segmentationId });
    await enqueueJob(
      "place-new-people",
      { workspaceId, segmentationId, asked: { userId, taskId } },
      { transaction: tx, key: taskId },
    );
  });
  return ok({ taskId });
}

/** Nobody's answers to the base: enough to see whether the model places people at all. */
const noAnswers = ({ settings }: SegmentationRecord): Column[] =>
  baseOf(settings).map(() => ({ kind: "categorical", categories: 0, codes: new Int16Array() }));
