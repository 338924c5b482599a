import type { z } from "zod";
import { learnTyping } from "@/lib/jobs/compute/learn-typing";
import { buildTypingToolJob } from "@/lib/jobs/definitions/build-typing-tool";
import { carryOutBuilding } from "@/lib/use-cases/typing/carry-out-building";

type Payload = z.infer<(typeof buildTypingToolJob)["payload"]>;

/** Finds golden questions in worker threads. */
export const handleBuildTypingTool = (
  payload: Payload,
  { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
): Promise<void> =>
  carryOutBuilding(payload, {
    learn: learnTyping,
    signal,
    isLastAttempt: attempt >= buildTypingToolJob.retryLimit,
  });
