import { z } from "zod";
import { defineJob } from "./define-job";

/** Fills a workspace with the sample study. One at a time, so that two requests do not make two of it. */
export const addSampleJob = defineJob(
  "add-sample",
  z.object({ workspaceId: z.uuid(), userId: z.uuid(), taskId: z.uuid() }),
  { retryLimit: 2 },
);
