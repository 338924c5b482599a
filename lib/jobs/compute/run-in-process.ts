import { setImmediate } from "node:timers/promises";
import {
  computeTasks,
  type ComputeTaskName,
  type ResultOf,
  type SharedOf,
  type TaskOf,
} from "./compute-tasks";
import type { RunOptions, TaskRunner } from "./task-runner";

type Compute<N extends ComputeTaskName> = (shared: SharedOf<N>, task: TaskOf<N>) => ResultOf<N>;

/** Runs tasks one after the other in this thread, yielding to the event loop between them. */
export const inProcessRunner: TaskRunner = {
  async run<N extends ComputeTaskName>(
    name: N,
    shared: SharedOf<N>,
    tasks: readonly TaskOf<N>[],
    options: RunOptions = {},
  ): Promise<ResultOf<N>[]> {
    // TypeScript cannot see that name, shared and task belong together.
    const compute = computeTasks[name] as unknown as Compute<N>;
    const results: ResultOf<N>[] = [];
    for (const task of tasks) {
      await setImmediate();
      options.signal?.throwIfAborted();
      results.push(compute(shared, task));
      options.onProgress?.(results.length / tasks.length);
    }
    return results;
  },
};
