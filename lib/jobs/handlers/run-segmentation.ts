import type { z } from "zod";
import { openTask } from "@/lib/access/open-task";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { runSegmentationJob } from "@/lib/jobs/definitions/run-segmentation";
import { failSegmentationRun } from "@/lib/use-cases/segmentation/fail-segmentation-run";
import { runSegmentation } from "@/lib/use-cases/segmentation/run-segmentation";

type Payload = z.infer<(typeof runSegmentationJob)["payload"]>;

interface Context {
  /** 0 at the first run. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

/** Carries a segmentation out in worker threads, on behalf of whoever asked for it. */
export async function handleRunSegmentation(payload: Payload, { attempt, signal }: Context): Promise<void> {
  const scope = await openTask(payload);
  if (!scope) return;
  try {
    await runSegmentation(scope, { ...payload, signal, fit: fitLatentClasses });
  } catch (error) {
    if (attempt >= runSegmentationJob.retryLimit && !signal.aborted)
      await failSegmentationRun(scope, payload);
    throw error;
  }
}
