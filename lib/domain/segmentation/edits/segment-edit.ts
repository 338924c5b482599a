import type { DescriptorRow } from "../descriptor-row";
import type { LineageRecord } from "../lineage/lineage-record";
import type { SegmentCounts } from "../segment-counts";

/** A segment as an edit names it, for good: segments are renamed and go, the log stays readable. */
export interface NamedSegment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** Which part of a divided segment somebody belongs to, stated so that somebody new can be placed by it too. */
export type SplitRule =
  | {
      readonly kind: "answers";
      readonly variableId: string;
      /** Category ids by part. */
      readonly groups: readonly (readonly string[])[];
      /** The part of those without one of these answers. */
      readonly others: number;
    }
  | {
      readonly kind: "latent-classes";
      /** Variables the classes were found on, in the order of `probabilities`. */
      readonly base: readonly string[];
      readonly shares: readonly number[];
      /** P(category | class) by [variable][class][category]. */
      readonly probabilities: readonly (readonly (readonly number[])[])[];
      readonly seed: number;
      readonly bic: number;
      /** BIC of the segment left whole: the division is supported where it is larger than `bic`. */
      readonly bicUndivided: number;
      readonly entropy: number;
    };

/** One change by hand, in the words of the log and with all that is needed to place somebody new by it. */
export type SegmentEdit =
  | { readonly kind: "rename"; readonly segment: NamedSegment; readonly to: string }
  | { readonly kind: "describe"; readonly segment: NamedSegment }
  | {
      readonly kind: "recolour";
      readonly segment: NamedSegment;
      readonly to: number;
      /** The segment that had the colour and took this one's in exchange. */
      readonly swappedWith: NamedSegment | null;
    }
  | { readonly kind: "lock" | "unlock"; readonly segment: NamedSegment }
  | {
      /** Names, descriptions and colours taken over from the segments these continue, or given back. */
      readonly kind: "adopt" | "return";
      /** Those that changed, as they were called before. */
      readonly segments: readonly NamedSegment[];
      /** The segmentation whose names they are. */
      readonly from: { readonly id: string; readonly name: string };
    }
  | {
      readonly kind: "merge";
      readonly segments: readonly NamedSegment[];
      readonly into: NamedSegment;
      /** New position of each old one. */
      readonly positions: readonly number[];
    }
  | {
      readonly kind: "split";
      readonly segment: NamedSegment;
      readonly parts: readonly NamedSegment[];
      /** Where the divided segment stood; its parts stand there and after. */
      readonly position: number;
      readonly rule: SplitRule;
    }
  | {
      readonly kind: "move";
      readonly people: number;
      readonly from: readonly NamedSegment[];
      readonly to: NamedSegment;
    };

/** All of a segment that an edit may change. */
export interface SegmentState {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly description: string;
  readonly colour: number;
  readonly size: number;
  readonly share: number;
  readonly isLocked: boolean;
  /** ISO instant: when people last came or went by hand. */
  readonly peopleChangedAt: string | null;
}

/** What takes an edit back, apart from the people it moved. */
export interface SegmentationBefore {
  /** The segments it changed, as they were. */
  readonly segments: readonly SegmentState[];
  /** Segments it made: nobody is in them once it is taken back. */
  readonly made: readonly string[];
  /** Given where names were taken over or given back: whose names the segments bore. */
  readonly lineage?: LineageRecord | null;
  /** Given where people changed places. */
  readonly counted?: { readonly counts: SegmentCounts; readonly descriptors: readonly DescriptorRow[] };
}

export const named = ({ id, name, size }: SegmentState): NamedSegment => ({ id, name, size });

/** The segment an edit is about, as the edit called it; of names taken over, the segmentation they are from. */
export function nameInEdit(edit: SegmentEdit): string {
  switch (edit.kind) {
    case "merge":
      return edit.into.name;
    case "move":
      return edit.to.name;
    case "adopt":
    case "return":
      return edit.from.name;
    default:
      return edit.segment.name;
  }
}
