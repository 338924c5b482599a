import { z } from "zod";
import { defineJob } from "./define-job";

/** Computes the weights of a survey's responses. One at a time, so that two requests do not write across each other. */
export const weighResponsesJob = defineJob(
  "weigh-responses",
  z.object({ workspaceId: z.uuid(), userId: z.uuid(), taskId: z.uuid(), surveyId: z.uuid() }),
  { retryLimit: 2 },
);
