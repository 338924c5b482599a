import type { DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import type { Column } from "@/lib/domain/statistics/column";

/** A base variable with what a method has to know of it. */
export interface BaseVariable {
  readonly column: Column;
  /** Yes/no: code 1 is yes. */
  readonly binary: boolean;
  /** Categories have an order. */
  readonly ordinal: boolean;
}

/** Whether its answers lie on a line, so that people can be compared by distance. */
export const hasOrder = ({ binary, ordinal, column }: BaseVariable): boolean =>
  binary || ordinal || column.kind === "numeric";

/** What is divided, and how. */
export interface SolutionRequest {
  readonly settings: DataDrivenSettings;
  readonly base: readonly BaseVariable[];
  readonly weights: Float64Array | null;
  readonly seed: number;
}

/** People in so many segments; −1 for who is in none. */
export interface Division {
  readonly segments: number;
  readonly assigned: Int16Array;
}
