import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { chooseBestCentroids } from "../k-centroids/finish-centroids";
import { collectPoints, type Points } from "../k-centroids/points";
import { planCentroids, runCentroidTask } from "../k-centroids/run-centroid-task";
import { centroidSettings } from "../k-centroids/settings";

/** What every reference sample needs to know of the data. */
export interface GapFrame {
  readonly rows: number;
  /** Least and greatest value of each variable. */
  readonly ranges: readonly (readonly [least: number, greatest: number])[];
  readonly from: number;
  readonly to: number;
  readonly starts: number;
}

export interface GapTask {
  readonly sample: number;
  readonly seed: number;
}

/** The gap at one number of segments. */
export interface Gap {
  readonly segments: number;
  /** Mean of ln W over reference samples, less ln W of the data. */
  readonly gap: number;
  /** Standard deviation over samples times √(1 + 1/B). */
  readonly standardError: number;
}

/** Ln of the within-segment sum of squares per number of segments, ascending. */
export const logWithinSums = (
  points: Points,
  from: number,
  to: number,
  starts: number,
  seed: number,
): number[] => {
  const settings = centroidSettings.parse({ segments: { from, to }, starts, seed });
  const best = chooseBestCentroids(planCentroids(settings).map((task) => runCentroidTask(points, task)));
  return best.map(({ withinSums }) => Math.log(Math.min(...withinSums)));
};

/** One sample without segments: every variable uniform over its range, independent of the others. */
export const runGapSample = (frame: GapFrame, task: GapTask): number[] => {
  const random = createRandom(deriveSeed(task.seed, task.sample));
  const columns = frame.ranges.map(([least, greatest]) => ({
    kind: "numeric" as const,
    values: Float64Array.from({ length: frame.rows }, () => least + (greatest - least) * random.next()),
  }));
  return logWithinSums(collectPoints(columns, true), frame.from, frame.to, frame.starts, task.seed);
};

/**
 * The gap statistic (Tibshirani, Walther & Hastie 2001, Journal of the Royal Statistical Society B 63:411–423).
 *
 * @param observed `logWithinSums` of the data from `from` segments on
 * @param samples results of `runGapSample`
 */
export const combineGap = (
  from: number,
  observed: readonly number[],
  samples: readonly (readonly number[])[],
): Gap[] =>
  observed.map((log, at) => {
    const drawn = samples.map((sample) => sample[at] ?? NaN);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    return {
      segments: from + at,
      gap: mean - log,
      standardError: Math.sqrt(variance * (1 + 1 / drawn.length)),
    };
  });

/** The smallest k with Gap(k) ≥ Gap(k + 1) − s(k + 1); the largest tried if there is none. */
export const chooseByGap = (gaps: readonly Gap[]): number | null => {
  const chosen = gaps.find(({ gap }, at) => {
    const next = gaps[at + 1];
    return next === undefined || gap >= next.gap - next.standardError;
  });
  return chosen?.segments ?? null;
};
