import type { ComputeTaskName } from "./compute-tasks";

/** From the pool to a thread. */
export type ToThread =
  | { readonly kind: "share"; readonly run: number; readonly shared: unknown }
  | { readonly kind: "release"; readonly run: number }
  | {
      readonly kind: "task";
      readonly run: number;
      readonly index: number;
      readonly name: ComputeTaskName;
      readonly task: unknown;
    };

/** From a thread to the pool. */
export type FromThread =
  | { readonly kind: "done"; readonly run: number; readonly index: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly run: number; readonly index: number; readonly error: unknown };
