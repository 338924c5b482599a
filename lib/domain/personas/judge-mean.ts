import { studentQuantile } from "@/lib/domain/statistics/distributions/student-t";
import type { WeightedMoments } from "@/lib/domain/segmentation/segment-numbers";
import { kish } from "@/lib/domain/segmentation/weighted-bases";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import type { Evidence } from "./evidence";

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** n − 1 in the denominator. */
  readonly sd: number;
  /** Where people are weighted: mean and deviation are of the people they stand for. */
  readonly weighted?: WeightedMoments | undefined;
}

type MeanFigures = Pick<Evidence, "low" | "high" | "p" | "effect" | "confidence" | "effectiveBase">;

/** Groups taken together: exact moments of the union. Empty groups count for nothing. */
export function poolMoments(groups: readonly Moments[]): Moments {
  const filled = groups.filter((group) => group.n > 0);
  const weighted = filled.flatMap((group) =>
    group.weighted ? [{ ...group, weighted: group.weighted }] : [],
  );
  if (weighted.length > 0) return poolWeighted(weighted);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const mean = filled.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const squares = filled.reduce(
    (sum, group) =>
      sum + (group.n > 1 ? (group.n - 1) * group.sd ** 2 : 0) + group.n * (group.mean - mean) ** 2,
    0,
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

function poolWeighted(groups: readonly (Moments & { readonly weighted: WeightedMoments })[]): Moments {
  const total = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((sum, group) => sum + of(group), 0);
  const n = total((group) => group.n);
  const weight = total((group) => group.weighted.weight);
  const mean = total((group) => group.weighted.weight * group.mean) / weight;
  // Σw(x − m)² of a group, from its deviation.
  const within = ({ n: people, sd, weighted }: (typeof groups)[number]) =>
    people > 1 ? (sd ** 2 * weighted.weight * (people - 1)) / people : 0;
  const squares = total((group) => within(group) + group.weighted.weight * (group.mean - mean) ** 2);
  const moved = ({ mean: own, weighted }: (typeof groups)[number]) => ({
    lean: weighted.lean + (own - mean) * weighted.squares,
    spread: weighted.spread + 2 * (own - mean) * weighted.lean + (own - mean) ** 2 * weighted.squares,
  });
  return {
    n,
    mean,
    sd: Math.sqrt(((squares / weight) * n) / (n - 1)),
    weighted: {
      weight,
      squares: total((group) => group.weighted.squares),
      lean: total((group) => moved(group).lean),
      spread: total((group) => moved(group).spread),
    },
  };
}

/** s²/n; with weights linearised: Σw²(x − m)²/(Σw)² · n/(n − 1), as R's survey package has it. */
const varianceOfMean = ({ n, sd, weighted }: Moments): number =>
  weighted ? ((weighted.spread / weighted.weight ** 2) * n) / (n - 1) : sd ** 2 / n;

/**
 * A segment's mean held against everyone else's: Student's 95 % interval, Welch's test, Cohen's d with the pooled
 * deviation. Confidence follows the number of people (100, 30), since a mean has no points to be within. With weights the
 * variances of the means are linearised.
 */
export function judgeMean(segment: Moments, rest: Moments): MeanFigures {
  const half =
    segment.n > 1
      ? studentQuantile(0.975, segment.n - 1) * Math.sqrt(varianceOfMean(segment))
      : Number.POSITIVE_INFINITY;
  const test = welchTTest(
    { mean: segment.mean, varianceOfMean: varianceOfMean(segment), n: segment.n },
    { mean: rest.mean, varianceOfMean: varianceOfMean(rest), n: rest.n },
  );
  const pooled = Math.sqrt(
    ((segment.n - 1) * segment.sd ** 2 + (rest.n - 1) * rest.sd ** 2) / (segment.n + rest.n - 2),
  );
  return {
    low: segment.mean - half,
    high: segment.mean + half,
    p: test?.p ?? null,
    effect: rest.n > 0 && pooled > 0 ? (segment.mean - rest.mean) / pooled : 0,
    confidence: segment.n >= 100 ? "high" : segment.n >= 30 ? "medium" : "low",
    ...(segment.weighted ? { effectiveBase: kish(segment.weighted.weight, segment.weighted.squares) } : {}),
  };
}
