import type { QueuedJob } from "./job-queue";

export interface JobContext {
  readonly jobId: string;
  /** 0 for the first run. */
  readonly attempt: number;
  /** Aborts when the worker stops or the job was given to another worker: give up without publishing anything. */
  readonly signal: AbortSignal;
}

/** Must be repeatable: a run may be cut short at any point and begun again by another worker. */
export type JobHandler = (payload: object, context: JobContext) => Promise<void>;

export interface WorkerJob {
  readonly definition: QueuedJob;
  readonly handle: JobHandler;
  /** How many of this kind one worker runs at a time. */
  readonly concurrency: number;
}
