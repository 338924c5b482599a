import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";

/** Fits latent classes somewhere: in worker threads, or in this process. */
export type FitLatentClasses = (
  input: {
    readonly columns: readonly CategoricalColumn[];
    readonly segments: { readonly from: number; readonly to: number };
    readonly starts: number;
    readonly seed: number;
  },
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
) => Promise<readonly LatentClassFit[]>;
