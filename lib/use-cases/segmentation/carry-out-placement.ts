import { openTask } from "@/lib/access/open-task";
import { openUpkeep } from "@/lib/access/open-upkeep";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { placeNewPeople } from "./place-new-people";

interface PlacementJob {
  readonly workspaceId: string;
  readonly segmentationId: string;
  readonly asked: { readonly userId: string; readonly taskId: string } | null;
}

interface Means {
  readonly signal: AbortSignal;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

/** Places new people in the worker: on behalf of whoever asked, or because the segmentation is switched to do so. */
export async function carryOutPlacement(job: PlacementJob, means: Means): Promise<void> {
  const { workspaceId, segmentationId, asked } = job;
  if (asked) return placeForMember({ workspaceId, segmentationId, ...asked }, means);
  const scope = await openUpkeep(workspaceId);
  if (!scope) return;
  await placeNewPeople(scope, segmentationId, {
    signal: means.signal,
    onProgress: () => Promise.resolve(),
  });
}

async function placeForMember(
  job: Omit<PlacementJob, "asked"> & NonNullable<PlacementJob["asked"]>,
  { signal, isLastAttempt }: Means,
): Promise<void> {
  const scope = await openTask(job);
  if (!scope || !(await startTask(scope, job.taskId))) return;
  const cancel = new AbortController();
  const report = async (placed: number) => {
    if (!(await reportProgress(scope, job.taskId, { placed }))) cancel.abort(new Error("cancelled"));
  };
  try {
    const outcome = await placeNewPeople(scope, job.segmentationId, {
      signal: AbortSignal.any([signal, cancel.signal]),
      onProgress: report,
    });
    const [why] = outcome.ok ? [] : outcome.problems;
    await finishTask(
      scope,
      job.taskId,
      why ? { status: "failed", problem: { code: why.code, params: { ...why.params } } } : { status: "done" },
    );
  } catch (error) {
    if (cancel.signal.aborted) return finishTask(scope, job.taskId, { status: "cancelled" });
    // A worker that is shutting down leaves the task as it is: the next one takes it up again.
    if (isLastAttempt && !signal.aborted)
      await finishTask(scope, job.taskId, { status: "failed", problem: { code: "segmentation.run-failed" } });
    throw error;
  }
}
