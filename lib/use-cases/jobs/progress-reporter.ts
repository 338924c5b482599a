import { reportProgress } from "@/lib/database/tasks";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

const writeEvery = 400;

/** Writes a task's progress at most every so often, and aborts the run when the task was asked to stop. */
export function progressReporter<Stage extends string>(
  scope: WorkspaceScope,
  taskId: string,
  cancel: AbortController,
): (stage: Stage, done: number) => void {
  let last = -Infinity;
  return (stage, done) => {
    const now = performance.now();
    if (now - last < writeEvery && done < 1) return;
    last = now;
    reportProgress(scope, taskId, { stage, done })
      .then((going) => {
        if (!going) cancel.abort(new Error("cancelled"));
      })
      .catch((error: unknown) => cancel.abort(error));
  };
}
