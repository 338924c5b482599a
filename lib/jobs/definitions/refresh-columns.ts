import { z } from "zod";
import { defineJob } from "./define-job";

/** Brings the column cache of a large survey up to date. What waits covers whatever happens meanwhile. */
export const refreshColumnsJob = defineJob(
  "refresh-columns",
  z.object({ workspaceId: z.uuid(), surveyId: z.uuid() }),
  { oneWaitingPerKey: true },
);
