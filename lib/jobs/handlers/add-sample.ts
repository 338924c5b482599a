import type { z } from "zod";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";
import type { addSampleJob } from "@/lib/jobs/definitions/add-sample";
import { addSample } from "@/lib/use-cases/samples/add-sample";
import { generatePersonas } from "./generate-personas";

type Payload = z.infer<(typeof addSampleJob)["payload"]>;

/** Adds the sample with the same tools as any other run: worker threads, and the writing of cards. */
export const handleAddSample = (
  payload: Payload,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> =>
  addSample(payload, {
    find: findSolutions,
    writeCards: (job) => generatePersonas(job, { attempt: 0 }),
    signal,
  });
