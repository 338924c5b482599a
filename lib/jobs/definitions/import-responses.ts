import { z } from "zod";
import { defineJob } from "./define-job";

/** Turns an uploaded file into a study, by the mapping of its columns. */
export const importResponsesJob = defineJob(
  "import-responses",
  z.object({ workspaceId: z.uuid(), userId: z.uuid(), importId: z.uuid(), taskId: z.uuid() }),
);
