import type { ComputeTaskName, ResultOf, SharedOf, TaskOf } from "./compute-tasks";

export interface RunOptions {
  /** Ends the run within a second; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each finished task with the share of tasks done, rising to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Runs named pure tasks over shared columns and returns their results in the order of the tasks. There are two: a pool
 * of threads, and one after the other in this process.
 */
export interface TaskRunner {
  run<N extends ComputeTaskName>(
    name: N,
    shared: SharedOf<N>,
    tasks: readonly TaskOf<N>[],
    options?: RunOptions,
  ): Promise<ResultOf<N>[]>;
}
