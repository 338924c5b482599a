import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findTask, requestCancel } from "@/lib/database/tasks";
import { stopSegmentation } from "@/lib/database/segmentations";
import { stopTypingTool } from "@/lib/database/typing-tools";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const cancelTaskInput = z.object({ taskId: z.uuid() });

/** Asks long work to stop. What is under way stops within about a second; what still waits is over at once. */
export async function cancelTask(
  actor: Actor,
  input: z.infer<typeof cancelTaskInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "segmentation:write", { task: input.taskId });
  if (!scope.ok) return scope;
  await requestCancel(scope.value, input.taskId);
  const task = await findTask(scope.value, input.taskId);
  if (task?.kind === "run-segmentation" && task.status === "cancelled") {
    await stopSegmentation(scope.value, task.subjectId, "cancelled");
  }
  if (task?.kind === "build-typing-tool" && task.status === "cancelled") {
    await stopTypingTool(scope.value, task.subjectId, "cancelled");
  }
  return ok(null);
}
