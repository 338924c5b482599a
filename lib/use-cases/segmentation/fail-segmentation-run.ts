import { stopSegmentation } from "@/lib/database/segmentations";
import { finishTask } from "@/lib/database/tasks";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** Ends a run that failed for reasons nobody foresaw, after the last try, so that no screen waits for it for ever. */
export async function failSegmentationRun(
  scope: WorkspaceScope,
  run: { readonly taskId: string; readonly segmentationId: string },
): Promise<void> {
  await finishTask(scope, run.taskId, { status: "failed", problem: { code: "segmentation.run-failed" } });
  await stopSegmentation(scope, run.segmentationId, "failed");
}
