import type { DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import type { FoundSolutions } from "@/lib/domain/segmentation/solutions/fitted-result";
import type { Column } from "@/lib/domain/statistics/column";

/** Finds segments for every number asked for, somewhere: in worker threads, or in this process. */
export type FindSolutions = (
  request: {
    readonly settings: DataDrivenSettings;
    readonly base: readonly {
      readonly column: Column;
      readonly binary: boolean;
      readonly ordinal: boolean;
    }[];
    readonly weights: Float64Array | null;
    readonly seed: number;
  },
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (done: number) => void;
    /** What is found so far, after every number of segments. */
    readonly onFound: (found: FoundSolutions) => void;
  },
) => Promise<FoundSolutions>;
