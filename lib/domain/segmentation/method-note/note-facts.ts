import type { Variable } from "@/lib/domain/responses/variables";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import type { DescriptorRow } from "../descriptor-row";
import type { SegmentEdit } from "../edits/segment-edit";
import type { SegmentCounts } from "../segment-counts";
import type { SegmentationResult, SegmentationSettings } from "../segmentation";

/** Who was in the analysis, counted from what is stored. */
interface PeopleFacts {
  /** Complete responses the segments were found in. */
  readonly analysed: number;
  /** Of them, those without a segment. */
  readonly unplaced: number;
  /** Complete responses left out for their quality when the segments were found, and responses never finished. */
  readonly leftOut: number;
  readonly unfinished: number;
  /** When the first and the last of those analysed were completed; null where that is not known. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  /** Who came later: placed by the model, or by a short set of questions. */
  readonly scored: number;
  readonly typed: number;
}

/** How the weights in force when the segments were found came about. */
export interface WeightingFacts {
  readonly settings: WeightingSettings;
}

/** All that a methods note can tell of one finished segmentation. */
export interface NoteFacts {
  readonly study: string;
  readonly settings: SegmentationSettings;
  readonly result: SegmentationResult;
  readonly chosenSegments: number | null;
  /** The reason a person typed for their choice. */
  readonly choiceNote: string;
  readonly seed: number;
  readonly counts: SegmentCounts | null;
  readonly descriptors: readonly DescriptorRow[];
  readonly versions: number;
  /** Identifies the responses analysed. */
  readonly responseSetHash: string | null;
  readonly foundAt: Date | null;
  readonly people: PeopleFacts;
  /** Variables of the version the answers were read by, and the language its words are given in. */
  readonly variables: readonly Variable[];
  readonly language: string;
  readonly weighting: WeightingFacts | null;
  /** Changes by hand that stand, in order. */
  readonly edits: readonly SegmentEdit[];
  readonly software: { readonly name: string; readonly version: string };
}
