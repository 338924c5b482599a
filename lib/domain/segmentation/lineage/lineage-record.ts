/** A segment that continues one of an earlier segmentation. */
export interface Continuation {
  readonly segmentId: string;
  readonly predecessorId: string;
  /** |A ∩ B| / |A ∪ B| among people of both segmentations. */
  readonly jaccard: number;
}

/** What a segment was called before it took its predecessor's name, and its revision since. */
export interface NameBefore {
  readonly segmentId: string;
  readonly name: string;
  readonly description: string;
  readonly colour: number;
  readonly revision: number;
}

/** How a segmentation stands to the one it repeats. */
export interface LineageRecord {
  /** The segmentation whose segments are continued. */
  readonly predecessorId: string;
  /** People of both. */
  readonly shared: number;
  /** Share of them who are not in the segment that continues theirs. */
  readonly churn: number;
  readonly continuations: readonly Continuation[];
  /** Set while the predecessor's names are adopted: what takes that back. */
  readonly before: readonly NameBefore[] | null;
}
