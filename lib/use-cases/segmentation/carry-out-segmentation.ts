import { openTask } from "@/lib/access/open-task";
import type { Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import { failSegmentationRun } from "./fail-segmentation-run";
import type { FindSolutions } from "./find-solutions";
import { runSegmentation } from "./run-segmentation";

interface SegmentationJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
  readonly segmentationId: string;
}

interface Means {
  readonly rake?: Rake | undefined;
  readonly find: FindSolutions;
  readonly signal: AbortSignal;
  /** Nothing tries again after this run: a fault then ends the task. */
  readonly isLastAttempt: boolean;
}

/** Carries a segmentation out in the worker, on behalf of whoever asked for it. */
export async function carryOutSegmentation(job: SegmentationJob, means: Means): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  try {
    await runSegmentation(scope, { ...job, ...means });
  } catch (error) {
    if (means.isLastAttempt && !means.signal.aborted) await failSegmentationRun(scope, job);
    throw error;
  }
}
