import { z } from "zod";
import { segmentChangeRequestSchema } from "@/lib/domain/segmentation/edits/segment-change";
import { defineJob } from "./define-job";

/** Changes the segments of a large segmentation by hand, or divides one by its classes. */
export const changeSegmentsJob = defineJob(
  "change-segments",
  z.object({
    workspaceId: z.uuid(),
    userId: z.uuid(),
    taskId: z.uuid(),
    request: segmentChangeRequestSchema,
  }),
  { retryLimit: 2 },
);
