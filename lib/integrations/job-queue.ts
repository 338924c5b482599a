import PgBoss from "pg-boss";

/** Anything that runs SQL with `$1` parameters: a pool, or one open transaction. */
export interface SqlRunner {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What the queue has to know of a kind of job; `lib/jobs/definitions` holds them. */
export interface QueuedJob {
  readonly name: string;
  readonly payload: { parse(value: unknown): object };
  /** How often a failed run is tried again. */
  readonly retryLimit: number;
  /** At most one waiting job per key: further requests join the one that waits. */
  readonly oneWaitingPerKey: boolean;
}

export interface SendOptions {
  /** With `oneWaitingPerKey`: what the job is about, such as a survey's id. */
  readonly key?: string;
  readonly notBefore?: Date;
}

/**
 * How long a worker may be silent before its job is given to another one. A living worker renews the lease of what it
 * runs, so a job may take as long as it needs.
 */
export const leaseSeconds = 30;

const unconnected: SqlRunner = {
  executeSql: () => Promise.reject(new Error("This queue only sends through the caller's connection.")),
};

let sender: PgBoss | undefined;

/**
 * Puts a job in the queue through the given connection: inside a transaction it exists exactly if that commits.
 * Returns the job's id, or undefined when a waiting job of the same key already covers it.
 */
export async function sendJob(
  runner: SqlRunner,
  job: QueuedJob,
  payload: object,
  options: SendOptions = {},
): Promise<string | undefined> {
  sender ??= new PgBoss({ db: unconnected, supervise: false, schedule: false, migrate: false });
  const id = await sender.send(job.name, job.payload.parse(payload), {
    db: runner,
    ...(options.key === undefined ? {} : { singletonKey: options.key }),
    ...(options.notBefore ? { startAfter: options.notBefore } : {}),
  });
  if (id === null && !job.oneWaitingPerKey)
    throw new Error(`The queue ${job.name} does not exist: run the migrations.`);
  return id ?? undefined;
}

/** Creates or updates the queue's own tables and one queue per kind of job. Safe to repeat and to run from two processes. */
export async function prepareJobQueue(connectionString: string, jobs: readonly QueuedJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
  boss.on("error", () => undefined); // a failing statement also rejects the call it belongs to
  await boss.start();
  try {
    for (const job of jobs) {
      const queue = {
        name: job.name,
        policy: job.oneWaitingPerKey ? ("short" as const) : ("standard" as const),
        retryLimit: job.retryLimit,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: leaseSeconds,
      };
      await boss.createQueue(job.name, queue);
      await boss.updateQueue(job.name, queue);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
