import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { ComputeTaskName, ResultOf, SharedOf, TaskOf } from "./compute-tasks";
import { shareArrays } from "./share-arrays";
import { startThread } from "./start-thread";
import type { RunOptions, TaskRunner } from "./task-runner";
import type { FromThread, ToThread } from "./thread-messages";

type Outcome = { readonly results: unknown[] } | { readonly error: unknown };

interface Run {
  readonly id: number;
  readonly name: ComputeTaskName;
  readonly shared: unknown;
  readonly tasks: readonly unknown[];
  readonly results: unknown[];
  next: number;
  done: number;
  readonly progress: ((done: number) => void) | undefined;
  readonly finish: (outcome: Outcome) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Runs whose shared columns the thread holds. */
  readonly knows: Set<number>;
  busyWith: Run | undefined;
}

interface Pool {
  readonly limit: number;
  readonly alive: Thread[];
  /** Runs under way, oldest first. */
  readonly queue: Run[];
  lastRun: number;
}

export interface ComputePool extends TaskRunner {
  readonly threads: number;
  /** Ends all threads; runs under way are rejected. */
  close(): Promise<void>;
}

const send = (thread: Thread, message: ToThread): void => thread.worker.postMessage(message);

const drop = (pool: Pool, thread: Thread): void => {
  const at = pool.alive.indexOf(thread);
  if (at >= 0) pool.alive.splice(at, 1);
  thread.busyWith = undefined;
  void thread.worker.terminate();
};

const endRun = (pool: Pool, run: Run, outcome: Outcome): void => {
  const at = pool.queue.indexOf(run);
  if (at < 0) return;
  pool.queue.splice(at, 1);
  for (const thread of [...pool.alive]) {
    // A thread in the middle of a task of a failed or cancelled run cannot be asked to stop: it is ended.
    if (thread.busyWith === run) drop(pool, thread);
    else if (thread.knows.delete(run.id)) send(thread, { kind: "release", run: run.id });
  }
  run.finish(outcome);
  assign(pool);
};

const receive = (pool: Pool, thread: Thread, message: FromThread): void => {
  const run = thread.busyWith;
  thread.busyWith = undefined;
  thread.worker.unref();
  if (!run) return;
  if (message.kind === "failed") {
    endRun(pool, run, { error: message.error });
    return;
  }
  run.results[message.index] = message.result;
  run.done++;
  run.progress?.(run.done / run.tasks.length);
  if (run.done === run.tasks.length) endRun(pool, run, { results: run.results });
  else assign(pool);
};

const addThread = (pool: Pool): Thread => {
  const thread: Thread = { worker: startThread(), knows: new Set(), busyWith: undefined };
  const lose = (error: unknown): void => {
    const run = thread.busyWith;
    drop(pool, thread);
    if (run) endRun(pool, run, { error });
  };
  thread.worker.on("message", (message: FromThread) => receive(pool, thread, message));
  thread.worker.on("error", lose);
  thread.worker.on("exit", (code) => lose(new Error(`a compute thread ended with code ${code}`)));
  pool.alive.push(thread);
  return thread;
};

const give = (thread: Thread, run: Run): void => {
  thread.busyWith = run;
  thread.worker.ref();
  if (!thread.knows.has(run.id)) {
    thread.knows.add(run.id);
    send(thread, { kind: "share", run: run.id, shared: run.shared });
  }
  const index = run.next++;
  send(thread, { kind: "task", run: run.id, index, name: run.name, task: run.tasks[index] });
};

const assign = (pool: Pool): void => {
  for (const run of pool.queue) {
    while (run.next < run.tasks.length) {
      const free = pool.alive.find((thread) => !thread.busyWith);
      const thread = free ?? (pool.alive.length < pool.limit ? addThread(pool) : undefined);
      if (!thread) return;
      give(thread, run);
    }
  }
};

const start = <N extends ComputeTaskName>(
  pool: Pool,
  work: { readonly name: N; readonly shared: SharedOf<N>; readonly tasks: readonly TaskOf<N>[] },
  { signal, onProgress }: RunOptions,
): Promise<ResultOf<N>[]> =>
  new Promise((resolve, reject) => {
    const cancel = (): void => endRun(pool, run, { error: signal?.reason });
    const run: Run = {
      id: ++pool.lastRun,
      name: work.name,
      shared: shareArrays(work.shared),
      tasks: work.tasks,
      results: new Array<unknown>(work.tasks.length),
      next: 0,
      done: 0,
      progress: onProgress,
      finish: (outcome) => {
        signal?.removeEventListener("abort", cancel);
        if ("results" in outcome) resolve(outcome.results as ResultOf<N>[]);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason given for a cancellation may be anything
        else reject(outcome.error);
      },
    };
    signal?.addEventListener("abort", cancel, { once: true });
    pool.queue.push(run);
    assign(pool);
  });

const close = async (pool: Pool): Promise<void> => {
  const workers = pool.alive.map((thread) => thread.worker);
  for (const run of [...pool.queue]) endRun(pool, run, { error: new Error("the compute pool was closed") });
  await Promise.all(workers.map((worker) => worker.terminate()));
};

/**
 * A pool of threads for pure tasks. Threads start when first needed, are reused, and do not keep the process alive
 * while idle. Several runs share the threads, oldest first.
 *
 * @param threads default: the processor's cores
 */
export const createComputePool = (threads = availableParallelism()): ComputePool => {
  const pool: Pool = { limit: threads, alive: [], queue: [], lastRun: 0 };
  return {
    threads,
    run: async (name, shared, tasks, options = {}) => {
      options.signal?.throwIfAborted();
      return tasks.length === 0 ? [] : start(pool, { name, shared, tasks }, options);
    },
    close: () => close(pool),
  };
};

const pools = new Map<number, ComputePool>();

/** The process's own pool with that many threads (default: all cores), made when first asked for. */
export const sharedComputePool = (threads = availableParallelism()): ComputePool => {
  const existing = pools.get(threads);
  if (existing) return existing;
  const pool = createComputePool(threads);
  pools.set(threads, pool);
  return pool;
};
