import { z } from "zod";
import { defineJob } from "./define-job";

/** Judges a survey's complete responses by the quality rules. */
export const assessQualityJob = defineJob(
  "assess-quality",
  z.object({ workspaceId: z.uuid(), userId: z.uuid(), taskId: z.uuid(), surveyId: z.uuid() }),
  { retryLimit: 2 },
);
