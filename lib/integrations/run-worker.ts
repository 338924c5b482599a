import { setTimeout as delay } from "node:timers/promises";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { SqlRunner } from "./job-queue";
import { runLeasedJob } from "./run-leased-job";
import type { WorkerJob } from "./worker-job";

interface WorkerOptions {
  readonly connectionString: string;
  readonly jobs: readonly WorkerJob[];
  /** Called every ten seconds, and once at the start. */
  readonly beat: () => Promise<void>;
  /** Called every twenty seconds: looks for work that nobody asks for and queues it. */
  readonly sweep: () => Promise<void>;
  /** Ends the worker: running jobs get eight seconds, then are given back to the queue. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

const pollMilliseconds = 500;
const beatMilliseconds = 10_000;
const sweepMilliseconds = 20_000;
const graceMilliseconds = 8_000;

/**
 * Runs queued jobs until the signal. A job runs again when its handler throws (after a growing pause, up to its retry
 * limit) and when its worker dies, about half a minute later. Handlers must therefore be repeatable.
 * Resolves when nothing runs any more; an unreachable database is waited for, not an error.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { connectionString, jobs, signal, log } = options;
  const boss = new PgBoss({
    connectionString,
    application_name: "kindred-worker",
    max: 4,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.warn({ err: error }, "queue upkeep failed; it is tried again"));
  await boss.start();
  const db = boss.getDb();
  const runs = new Set<Promise<void>>();
  const running = new Map<string, number>();
  const hardStop = new AbortController();

  const takeJobs = async (): Promise<void> => {
    const names = await namesWithWork(db);
    for (const job of jobs) {
      const name = job.definition.name;
      const free = job.concurrency - (running.get(name) ?? 0);
      if (free < 1 || !names.has(name) || signal.aborted) continue;
      for (const taken of await boss.fetch<object>(name, { batchSize: free, includeMetadata: true })) {
        running.set(name, (running.get(name) ?? 0) + 1);
        const run = runLeasedJob({ boss, db, job, taken, stop: hardStop.signal, log }).finally(() => {
          running.set(name, (running.get(name) ?? 1) - 1);
          runs.delete(run);
        });
        runs.add(run);
      }
    }
  };

  const rounds = [
    keepDoing(options.beat, beatMilliseconds, signal, (err) =>
      log.warn({ err }, "the sign of life could not be written"),
    ),
    keepDoing(options.sweep, sweepMilliseconds, signal, (err) =>
      log.warn({ err }, "the sweep failed; it is tried again"),
    ),
  ];
  let reachable = true;
  while (!signal.aborted) {
    try {
      await takeJobs();
      reachable = true;
    } catch (error) {
      if (reachable) log.warn({ err: error }, "the database does not answer; waiting for it");
      reachable = false;
    }
    await pause(pollMilliseconds, signal);
  }
  await Promise.race([Promise.allSettled(runs), delay(graceMilliseconds)]);
  hardStop.abort();
  await Promise.allSettled(runs);
  await Promise.all(rounds);
  await boss.stop({ graceful: false });
}

async function namesWithWork(db: SqlRunner): Promise<Set<string>> {
  const { rows } = await db.executeSql(
    "select distinct name from pgboss.job where state < 'active' and start_after < now()",
    [],
  );
  return new Set((rows as { name: string }[]).map((row) => row.name));
}

/** Does something now and again until the signal; a failure is told and changes nothing. */
async function keepDoing(
  work: () => Promise<void>,
  every: number,
  signal: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch(onFailure);
    await pause(every, signal);
  }
}

/** Waits, or returns at once when the signal comes. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);
