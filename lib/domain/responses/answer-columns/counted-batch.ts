import type { ColumnOf } from "./variable-column";

/** What each person of a batch counts for, 0 for who is not counted; null: everybody, once. */
export type Weights = Float64Array | null;

/** A stretch of responses as they are counted. */
export interface CountedBatch {
  readonly length: number;
  readonly columnOf: ColumnOf;
  readonly weights: Weights;
}
