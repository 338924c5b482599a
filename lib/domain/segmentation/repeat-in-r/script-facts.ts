import type { Variable } from "@/lib/domain/responses/variables";
import type { SegmentationResult, SegmentationSettings } from "../segmentation";

/** All that a script is written from: settings and numbers, no answers. */
export interface ScriptFacts {
  readonly name: string;
  readonly study: string;
  readonly software: { readonly name: string; readonly version: string };
  readonly scriptFile: string;
  readonly dataFile: string;
  readonly settings: SegmentationSettings;
  readonly result: SegmentationResult;
  readonly chosenSegments: number | null;
  readonly responseSetHash: string | null;
  /** Rows the data have, and people the segments were found in: fewer rows where responses were erased since. */
  readonly rows: number;
  readonly people: number;
  /** Variables of the base in the order of the settings, and the names the data give them. */
  readonly base: readonly Variable[];
  readonly names: readonly string[];
  readonly language: string;
  /** Whether the data have weights, and whether the segments were found with them. */
  readonly isWeighted: boolean;
  readonly foundWithWeights: boolean;
  readonly segmentNames: readonly string[];
  /** People were moved, or segments merged or divided, by hand after they were found. */
  readonly isEdited: boolean;
}
