import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { chooseSegments, findSegmentation } from "@/lib/database/segmentations";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { fittedOf } from "@/lib/domain/segmentation/segmentation";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

export const chooseSegmentCountInput = z.object({
  segmentationId: z.uuid(),
  taskId: z.uuid(),
  segments: z.number().int().min(1).max(10),
  /** Why, when it is not the recommendation. */
  note: z.string().trim().max(1000).default(""),
});

/** Chooses how many segments to go on with; the worker then places every respondent. Chosen once: a repeat changes nothing. */
export async function chooseSegmentCount(
  actor: Actor,
  input: z.infer<typeof chooseSegmentCountInput>,
): Promise<Result<null>> {
  const { segmentationId, taskId, segments, note } = input;
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  const solutions = fittedOf(segmentation?.result)?.solutions;
  if (!solutions?.some((solution) => solution.segments === segments)) {
    return fail(problem("segmentation.solution-gone", ["segments"]));
  }
  if (segmentation?.chosenSegments === segments) return ok(null);
  return withinScope(scope.value, async (tx) => {
    const choice = { chosenSegments: segments, choiceNote: note, taskId };
    if (!(await chooseSegments(tx, scope.value, segmentationId, choice))) {
      return fail(problem("segmentation.already-chosen"));
    }
    const { workspaceId, userId } = scope.value;
    await insertTask(tx, scope.value, { id: taskId, kind: "run-segmentation", subjectId: segmentationId });
    await enqueueJob(
      "run-segmentation",
      { workspaceId, userId, taskId, segmentationId },
      { transaction: tx },
    );
    return ok(null);
  });
}
