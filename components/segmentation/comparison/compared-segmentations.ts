import type { DivisionComparison } from "@/lib/domain/segmentation/agreement/compare-divisions";

export interface ComparedSegments {
  readonly id: string;
  readonly name: string;
  /** By position. */
  readonly segments: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
}

/** Two segmentations with what there is to say of them together. */
export interface Compared {
  readonly first: ComparedSegments;
  readonly second: ComparedSegments;
  readonly comparison: DivisionComparison;
}
