import { z } from "zod";
import { defineJob } from "./define-job";

/** Finds the segments of a segmentation, or, once their number is chosen, places every respondent. */
export const runSegmentationJob = defineJob(
  "run-segmentation",
  z.object({ workspaceId: z.uuid(), userId: z.uuid(), taskId: z.uuid(), segmentationId: z.uuid() }),
  { retryLimit: 2, concurrency: 2 },
);
