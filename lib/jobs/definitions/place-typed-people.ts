import { z } from "zod";
import { defineJob } from "./define-job";

/** Places people who answered the short survey of a typing tool. */
export const placeTypedPeopleJob = defineJob(
  "place-typed-people",
  z.object({ workspaceId: z.uuid(), segmentationId: z.uuid(), toolId: z.uuid() }),
  { retryLimit: 3, oneWaitingPerKey: true, concurrency: 2 },
);
