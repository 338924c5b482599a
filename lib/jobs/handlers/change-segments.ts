import type { z } from "zod";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { changeSegmentsJob } from "@/lib/jobs/definitions/change-segments";
import { carryOutChange } from "@/lib/use-cases/segmentation/edits/carry-out-change";

type Payload = z.infer<(typeof changeSegmentsJob)["payload"]>;

interface Context {
  /** 0 at the first run. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

/** Fits classes in worker threads where a segment is divided by them. */
export const handleChangeSegments = (payload: Payload, { attempt, signal }: Context): Promise<void> =>
  carryOutChange(payload, {
    fit: fitLatentClasses,
    signal,
    isLastAttempt: attempt >= changeSegmentsJob.retryLimit,
  });
