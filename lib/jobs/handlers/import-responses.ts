import { importResponsesJob } from "@/lib/jobs/definitions/import-responses";
import { runImport, type ImportJob } from "@/lib/use-cases/imports/run-import";

export const importResponses = (
  job: ImportJob,
  { attempt, signal }: { attempt: number; signal: AbortSignal },
): Promise<void> => runImport(job, signal, attempt >= importResponsesJob.retryLimit);
