import type { SqlRunner } from "./job-queue";

/** One run of one job. A later run of the same job has another attempt, so a worker that slept cannot touch it. */
export interface JobRun {
  readonly name: string;
  readonly id: string;
  readonly attempt: number;
}

const thisRun = "name = $1 and id = $2 and state = 'active' and retry_count = $3";

/** Begins the lease anew. False when the job has meanwhile been given to another worker or was cancelled. */
export async function renewLease(db: SqlRunner, run: JobRun): Promise<boolean> {
  const { rows } = await db.executeSql(
    `update pgboss.job set started_on = now() where ${thisRun} returning true`,
    [run.name, run.id, run.attempt],
  );
  return rows.length === 1;
}

/** Marks the run as done; false when it is no longer this worker's to finish. */
export async function completeRun(db: SqlRunner, run: JobRun): Promise<boolean> {
  const { rows } = await db.executeSql(
    `update pgboss.job set state = 'completed', completed_on = now() where ${thisRun} returning true`,
    [run.name, run.id, run.attempt],
  );
  return rows.length === 1;
}

/** Gives an unfinished job back, to be taken up at once by whoever is free; the run does not count as a failure. */
export async function releaseRun(db: SqlRunner, run: JobRun): Promise<void> {
  await db.executeSql(
    `update pgboss.job set state = 'retry', started_on = null, start_after = now() where ${thisRun}`,
    [run.name, run.id, run.attempt],
  );
}
