import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { checkMargins } from "./check-margins";
import type { Margin } from "./margin";

export interface RakingOptions {
  /** Weights to start from, such as design weights; all 1 when absent. */
  readonly startWeights?: Float64Array | undefined;
  /** Bounds in multiples of the mean weight; null leaves the weights untrimmed. */
  readonly trim: { readonly low: number; readonly high: number } | null;
  /** Largest relative error of a margin at which raking stops. */
  readonly tolerance: number;
  readonly cycles: number;
}

export const DEFAULT_RAKING: RakingOptions = { trim: { low: 0.2, high: 5 }, tolerance: 1e-8, cycles: 500 };

export interface RakedWeights {
  /** Per respondent, mean 1. */
  readonly weights: Float64Array;
  /** Kish's design effect n Σw²/(Σw)²: how many times more people the same precision would need. */
  readonly designEffect: number;
  readonly effectiveN: number;
  /** Respondents whose weight lies on a bound. */
  readonly trimmed: number;
  /** Largest |weighted share − target| over all categories; above zero only where trimming stands in the way. */
  readonly largestDeviation: number;
}

/** Rounds of trimming and raking again; each brings both closer, and the bounds always hold in the end. */
const TRIM_ROUNDS = 50;

/**
 * Raking to known margins (Deming & Stephan 1940): every margin in turn is scaled to its targets until all hold, then
 * weights are trimmed and raked again. Who did not answer a margin's question keeps their weight in it, and its targets
 * apply to those who did. Fails when a category with a target has nobody, a category with people has no target, or the
 * margins contradict each other.
 */
export function rakeWeights(
  respondents: number,
  margins: readonly Margin[],
  options: RakingOptions = DEFAULT_RAKING,
): Result<RakedWeights> {
  const problems = checkMargins(respondents, margins, options.startWeights);
  if (problems.length > 0) return fail(...problems);
  const targets = margins.map((margin) => {
    const sum = margin.targets.reduce((total, target) => total + target, 0);
    return margin.targets.map((target) => target / sum);
  });
  const weights = options.startWeights
    ? Float64Array.from(options.startWeights)
    : new Float64Array(respondents).fill(1);
  scaleToMeanOne(weights);
  const cycle = (): void => {
    for (const [m, margin] of margins.entries()) scaleToMargin(weights, margin.column, targets[m] ?? []);
  };
  const deviation = (): number =>
    Math.max(...margins.map((margin, m) => deviationFrom(weights, margin.column, targets[m] ?? [])));
  if (!settle(cycle, deviation, options)) {
    return fail(problem("weights.margins-contradict", [], { percent: Math.round(1000 * deviation()) / 10 }));
  }
  let trimmed = 0;
  if (options.trim) {
    for (let round = 0; round < TRIM_ROUNDS; round++) {
      trimmed = trimToBounds(weights, options.trim);
      if (deviation() <= options.tolerance) break;
      if (round < TRIM_ROUNDS - 1) for (let i = 0; i < 20; i++) cycle();
    }
  }
  scaleToMeanOne(weights);
  const effectiveN = effectiveSampleSize(weights);
  return ok({
    weights,
    designEffect: respondents / effectiveN,
    effectiveN,
    trimmed,
    largestDeviation: deviation(),
  });
}

function settle(cycle: () => void, deviation: () => number, { cycles, tolerance }: RakingOptions): boolean {
  for (let i = 0; i < cycles; i++) {
    cycle();
    if (deviation() <= tolerance) return true;
  }
  return false;
}

/** Weighted sum per category, and over everyone who answered. */
function weightByCategory(weights: Float64Array, { codes, categories }: CategoricalColumn) {
  const sums = new Float64Array(categories);
  let total = 0;
  for (const [i, code] of codes.entries()) {
    if (code < 0) continue;
    sums[code] = (sums[code] ?? 0) + (weights[i] ?? 0);
    total += weights[i] ?? 0;
  }
  return { sums, total };
}

function scaleToMargin(weights: Float64Array, column: CategoricalColumn, targets: readonly number[]): void {
  const { sums, total } = weightByCategory(weights, column);
  const factors = sums.map((sum, code) => (sum > 0 ? ((targets[code] ?? 0) * total) / sum : 1));
  for (const [i, code] of column.codes.entries()) {
    if (code >= 0) weights[i] = (weights[i] ?? 0) * (factors[code] ?? 1);
  }
}

function deviationFrom(weights: Float64Array, column: CategoricalColumn, targets: readonly number[]): number {
  const { sums, total } = weightByCategory(weights, column);
  return Math.max(...targets.map((target, code) => Math.abs((sums[code] ?? 0) / total - target)));
}

function scaleToMeanOne(weights: Float64Array): void {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / mean;
}

/** Clips to the bounds and tells how many lie on one. Clipping moves the mean, so it is repeated until it settles. */
function trimToBounds(weights: Float64Array, { low, high }: { low: number; high: number }): number {
  let clipped = 0;
  for (let pass = 0; pass < 100; pass++) {
    scaleToMeanOne(weights);
    let moved = 0;
    clipped = 0;
    for (const [i, weight] of weights.entries()) {
      const bounded = Math.min(high, Math.max(low, weight));
      if (bounded !== weight) moved = Math.max(moved, Math.abs(bounded - weight));
      if (bounded <= low || bounded >= high) clipped += 1;
      weights[i] = bounded;
    }
    if (moved < 1e-12) break;
  }
  return clipped;
}
