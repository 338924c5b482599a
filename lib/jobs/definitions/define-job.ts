import type { z } from "zod";

export interface JobDefinition<Name extends string, Payload extends object> {
  readonly name: Name;
  readonly payload: z.ZodType<Payload>;
  readonly retryLimit: number;
  readonly oneWaitingPerKey: boolean;
  readonly concurrency: number;
}

interface JobSettings {
  /** How often a failed run is tried again, with growing pauses. */
  readonly retryLimit?: number;
  /** At most one waiting job per key: further requests join the one that waits. */
  readonly oneWaitingPerKey?: boolean;
  /** How many of this kind one worker runs at a time. */
  readonly concurrency?: number;
}

/** A kind of job: its name for ever (queued jobs carry it) and its payload, which holds ids rather than content. */
export function defineJob<Name extends string, Payload extends object>(
  name: Name,
  payload: z.ZodType<Payload>,
  { retryLimit = 5, oneWaitingPerKey = false, concurrency = 1 }: JobSettings = {},
): JobDefinition<Name, Payload> {
  return { name, payload, retryLimit, oneWaitingPerKey, concurrency };
}
