import { sharedComputePool } from "./compute-pool";
import { inProcessRunner } from "./run-in-process";
import type { RunOptions, TaskRunner } from "./task-runner";

export interface FitOptions extends RunOptions {
  /** Threads to use (default: all cores); 0 computes in this process, between turns of the event loop. */
  readonly threads?: number | undefined;
}

/** Where the tasks go: the process's pool of that many threads, or this thread. */
export const runnerFor = (threads: number | undefined): TaskRunner =>
  threads === 0 ? inProcessRunner : sharedComputePool(threads);

/** The progress of one part of a run, from `from` to `to` of the whole. */
export const partOfProgress = (
  onProgress: RunOptions["onProgress"],
  from: number,
  to: number,
): ((done: number) => void) => {
  return (done) => onProgress?.(from + done * (to - from));
};
