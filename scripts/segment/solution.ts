import type { Stability } from "@/lib/domain/segmentation/stability/combine-stability";
import type { FitOptions } from "@/lib/jobs/compute/runner-for";

/** One entry of `solutions` in the document; a method leaves out what it does not have. */
export interface SegmentSolution {
  readonly segments: number;
  readonly logLikelihood?: number;
  readonly parameters?: number;
  readonly degreesOfFreedom?: number;
  readonly bic?: number;
  readonly aic?: number;
  readonly icl?: number;
  /** Entropy R²: 1 when everyone is placed with certainty. */
  readonly entropy?: number;
  readonly withinSumOfSquares?: number;
  /** Σ distance to the own centroid, prototype or medoid, where the method does not square it. */
  readonly withinSumOfDistances?: number;
  readonly calinskiHarabasz?: number | null;
  readonly silhouette?: number | null;
  /** Descending. */
  readonly shares: readonly number[];
  /** `[base column][segment][category]`. */
  readonly itemProbabilities?: readonly (readonly (readonly number[])[])[];
  /** `[segment][base column]`: means, medians, or for a categorical column the most frequent answer. */
  readonly centroids?: readonly (readonly (number | string)[])[];
  /** People in the smallest segment, each counted once. */
  readonly smallestSize: number;
  readonly startsAtBest?: number;
  readonly stability?: {
    readonly ariMedian: number;
    readonly ariQuartiles: readonly [number, number];
    readonly withinSegment: readonly number[];
    readonly structure: string;
  };
  readonly cpuSeconds: number;
}

/** What one method says of one number of segments, with the division itself for its stability. */
export interface Solved {
  readonly solution: Omit<SegmentSolution, "cpuSeconds" | "stability">;
  /** Segment of each person the method was given. */
  readonly assigned: Int16Array;
}

/** One method on one table. */
export interface SegmentMethod {
  solve(segments: number, run: FitOptions): Promise<Solved>;
  /** How well a division is found again in pairs of bootstrap samples. */
  measure(solved: Solved, pairs: number, run: FitOptions): Promise<Stability | undefined>;
}
