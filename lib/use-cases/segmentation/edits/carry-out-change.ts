import { openTask } from "@/lib/access/open-task";
import { finishTask, startTask } from "@/lib/database/tasks";
import type { SegmentChangeRequest } from "@/lib/domain/segmentation/edits/segment-change";
import { applyChange } from "./apply-change";
import type { FitClasses } from "./fit-classes";

interface ChangeJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly request: SegmentChangeRequest;
}

interface Means {
  readonly fit: FitClasses;
  readonly signal: AbortSignal;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

/**
 * Changes segments in the worker, on behalf of whoever asked. A run that was interrupted is simply run again: the change
 * happens in one transaction, and once.
 */
export async function carryOutChange(job: ChangeJob, { fit, signal, isLastAttempt }: Means): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  if (!(await startTask(scope, job.taskId))) return finishTask(scope, job.taskId, { status: "cancelled" });
  try {
    const applied = await applyChange(scope, job.request, { fit, signal });
    const [problem] = applied.ok ? [] : applied.problems;
    await finishTask(
      scope,
      job.taskId,
      problem
        ? { status: "failed", problem: { code: problem.code, params: { ...problem.params } } }
        : { status: "done" },
    );
  } catch (error) {
    if (isLastAttempt && !signal.aborted)
      await finishTask(scope, job.taskId, {
        status: "failed",
        problem: { code: "segmentation.change-failed" },
      });
    throw error;
  }
}
