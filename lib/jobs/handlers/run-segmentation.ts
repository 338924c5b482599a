import type { z } from "zod";
import { rakeInThread } from "@/lib/jobs/compute/rake-in-thread";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";
import { runSegmentationJob } from "@/lib/jobs/definitions/run-segmentation";
import { carryOutSegmentation } from "@/lib/use-cases/segmentation/carry-out-segmentation";

type Payload = z.infer<(typeof runSegmentationJob)["payload"]>;

interface Context {
  /** 0 at the first run. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

/** Finds or places segments in worker threads. */
export const handleRunSegmentation = (payload: Payload, { attempt, signal }: Context): Promise<void> =>
  carryOutSegmentation(payload, {
    rake: rakeInThread,
    find: findSolutions,
    signal,
    isLastAttempt: attempt >= runSegmentationJob.retryLimit,
  });
