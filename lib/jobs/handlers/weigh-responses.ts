import type { z } from "zod";
import { rakeInThread } from "@/lib/jobs/compute/rake-in-thread";
import { weighResponsesJob } from "@/lib/jobs/definitions/weigh-responses";
import { carryOutWeighting } from "@/lib/use-cases/weighting/carry-out-weighting";

type Payload = z.infer<(typeof weighResponsesJob)["payload"]>;

/** Computes and writes the weights of a survey's responses. */
export const handleWeighResponses = (
  payload: Payload,
  { attempt }: { readonly attempt: number },
): Promise<void> =>
  carryOutWeighting(payload, { rake: rakeInThread, isLastAttempt: attempt >= weighResponsesJob.retryLimit });
