import type { CategoricalColumn } from "@/lib/domain/statistics/column";

/** One variable whose distribution in the market is known. */
export interface Margin {
  readonly id: string;
  readonly column: CategoricalColumn;
  /** Target share (or count) per category; scaled to sum to 1. */
  readonly targets: readonly number[];
}
