import type { Column } from "@/lib/domain/statistics/column";
import type { SegmentTrait } from "./segment-trait";

export interface ProfiledVariable {
  readonly id: string;
  readonly column: Column;
  readonly role: "base" | "descriptor";
  /** Options worth a trait; all when absent. For a yes/no item give the code of "yes" alone, or it is tested twice. */
  readonly options?: readonly number[] | undefined;
}

export interface ProfileSegmentsInput {
  /** Segment 0…segments−1 per respondent, −1 where unassigned. */
  readonly assignments: Int16Array;
  readonly segments: number;
  readonly variables: readonly ProfiledVariable[];
  readonly weights?: Float64Array | undefined;
}

/** One trait of one segment, its `q` and `distinctive` still open. */
export interface RawTrait {
  readonly segment: number;
  readonly trait: SegmentTrait;
  /** Cohen's h or d. */
  readonly effect: number | null;
}
