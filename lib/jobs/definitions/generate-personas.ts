import { z } from "zod";
import { defineJob } from "./define-job";

/** Writes or merges the cards of a segmentation. */
export const generatePersonasJob = defineJob(
  "generate-personas",
  z.object({
    workspaceId: z.uuid(),
    userId: z.uuid(),
    segmentationId: z.uuid(),
    taskId: z.uuid(),
  }),
  { retryLimit: 2 },
);
