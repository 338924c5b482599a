import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";

/** Fits latent classes somewhere: in worker threads, or in this process. */
export type FitClasses = (
  input: {
    readonly columns: readonly CategoricalColumn[];
    readonly weights?: RowWeights | undefined;
    readonly segments: { readonly from: number; readonly to: number };
    readonly starts: number;
    readonly seed: number;
  },
  options: { readonly signal?: AbortSignal | undefined },
) => Promise<readonly LatentClassFit[]>;
