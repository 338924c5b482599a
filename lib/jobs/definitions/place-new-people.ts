import { z } from "zod";
import { defineJob } from "./define-job";

/** Places people who answered after the segments were found: for a member who asked, or as the segmentation's switch says. */
export const placeNewPeopleJob = defineJob(
  "place-new-people",
  z.object({
    workspaceId: z.uuid(),
    segmentationId: z.uuid(),
    /** Who asked, and the task they follow; null when nobody did. */
    asked: z.object({ userId: z.uuid(), taskId: z.uuid() }).nullable(),
  }),
  { retryLimit: 3, oneWaitingPerKey: true, concurrency: 2 },
);
