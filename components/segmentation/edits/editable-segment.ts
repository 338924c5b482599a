import type { SegmentFacts } from "../segment-facts";

/** A segment with what an edit of it concerns. */
export interface EditableSegment extends SegmentFacts {
  readonly isLocked: boolean;
  /** Its persona card. */
  readonly cardId: string | null;
  /** Links in force that show it or its card. */
  readonly links: number;
}
