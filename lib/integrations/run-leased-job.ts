import type PgBoss from "pg-boss";
import type { Logger } from "pino";
import { completeRun, releaseRun, renewLease, type JobRun } from "./job-lease";
import { leaseSeconds, type SqlRunner } from "./job-queue";
import type { WorkerJob } from "./worker-job";

interface LeasedJob {
  readonly boss: PgBoss;
  readonly db: SqlRunner;
  readonly job: WorkerJob;
  readonly taken: PgBoss.JobWithMetadata;
  readonly stop: AbortSignal;
  readonly log: Logger;
}

/** Runs one fetched job to its end under a lease that is renewed while it runs. Never rejects. */
export async function runLeasedJob({ boss, db, job, taken, stop, log }: LeasedJob): Promise<void> {
  const run: JobRun = { name: taken.name, id: taken.id, attempt: taken.retryCount };
  const lost = new AbortController();
  const signal = AbortSignal.any([stop, lost.signal]);
  const lease = setInterval(
    () => {
      renewLease(db, run).then(
        (held) => held || lost.abort(new Error("The job was given to another worker.")),
        (error: unknown) =>
          log.warn({ err: error, job: run }, "the lease could not be renewed; it is tried again"),
      );
    },
    (leaseSeconds * 1000) / 3,
  );
  try {
    await untilAborted(
      job.handle(job.definition.payload.parse(taken.data), { jobId: run.id, attempt: run.attempt, signal }),
      stop,
    );
    if (await completeRun(db, run)) log.info({ job: run }, "job done");
    else log.warn({ job: run }, "job finished after it was given to another worker");
  } catch (error) {
    await settleFailure({ boss, db, run, stopped: stop.aborted, error, log });
  } finally {
    clearInterval(lease);
  }
}

/** A handler that does not heed the signal is left behind, so that the worker can end and another can begin. */
function untilAborted(work: Promise<void>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abandon = () => reject(new Error("The worker stopped."));
    stop.addEventListener("abort", abandon, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", abandon));
  });
}

interface Failure extends Pick<LeasedJob, "boss" | "db" | "log"> {
  readonly run: JobRun;
  readonly stopped: boolean;
  readonly error: unknown;
}

async function settleFailure({ boss, db, run, stopped, error, log }: Failure): Promise<void> {
  try {
    if (stopped) {
      await releaseRun(db, run);
      log.info({ job: run }, "job given back unfinished");
    } else if (await renewLease(db, run)) {
      log.error({ err: error, job: run }, "job failed");
      await boss.fail(run.name, run.id, { message: error instanceof Error ? error.message : String(error) });
    }
  } catch (cause) {
    // Without a database nothing can be settled; the lease runs out and the job is taken up again.
    log.warn({ err: cause, job: run }, "the end of a job could not be recorded");
  }
}
