import type { z } from "zod";
import { placeNewPeopleJob } from "@/lib/jobs/definitions/place-new-people";
import { carryOutPlacement } from "@/lib/use-cases/segmentation/carry-out-placement";

type Payload = z.infer<(typeof placeNewPeopleJob)["payload"]>;

/** Places people who answered after the segments were found. */
export const handlePlaceNewPeople = (
  payload: Payload,
  { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
): Promise<void> =>
  carryOutPlacement(payload, { signal, isLastAttempt: attempt >= placeNewPeopleJob.retryLimit });
