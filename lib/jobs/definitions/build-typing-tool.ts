import { z } from "zod";
import { defineJob } from "./define-job";

/** Finds the short set of questions that recognises the segments of a segmentation. */
export const buildTypingToolJob = defineJob(
  "build-typing-tool",
  z.object({
    workspaceId: z.uuid(),
    userId: z.uuid(),
    taskId: z.uuid(),
    segmentationId: z.uuid(),
    toolId: z.uuid(),
  }),
  { retryLimit: 2, concurrency: 1 },
);
