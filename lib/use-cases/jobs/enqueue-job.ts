import type { Transaction } from "@/lib/database/pool";
import { sqlRunner } from "@/lib/database/sql-runner";
import { sendJob, type QueuedJob, type SendOptions } from "@/lib/integrations/job-queue";
import { jobDefinitions, type JobName, type PayloadOf } from "@/lib/jobs/definitions/registry";

interface EnqueueOptions extends SendOptions {
  /** Makes the job part of this transaction: it exists exactly if the transaction commits. */
  readonly transaction?: Transaction;
}

/** Asks the worker to do something. Returns the job's id, or undefined when a waiting job of the same key covers it. */
export function enqueueJob<Name extends JobName>(
  name: Name,
  payload: PayloadOf<Name>,
  { transaction, ...options }: EnqueueOptions = {},
): Promise<string | undefined> {
  const definition: QueuedJob = jobDefinitions[name];
  return sendJob(sqlRunner(transaction), definition, payload, options);
}
