import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { checkMargins } from "./check-margins";
import type { Margin } from "./margin";
import { cellsOf, type RakingCells } from "./raking-cells";

export interface RakingOptions {
  /** Weights to start from, such as design weights; all 1 when absent. */
  readonly startWeights?: Float64Array | undefined;
  /** Bounds in multiples of the mean weight; null leaves the weights untrimmed. */
  readonly trim: { readonly low: number; readonly high: number } | null;
  /** Largest error of a share at which raking stops. */
  readonly tolerance: number;
  readonly cycles: number;
}

export const DEFAULT_RAKING: RakingOptions = { trim: { low: 0.2, high: 5 }, tolerance: 1e-8, cycles: 2000 };

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
 * weights are trimmed and raked again. Who did not answer a margin's question keeps, together, the weight they had before
 * (a mean factor of 1), and its targets apply to those who did. Fails when a category with a target has nobody, a category with people has no target, or the
 * margins contradict each other: then the problem's path is the margin and category furthest from its target.
 *
 * @param respondents how many; every margin's column has as many rows
 */
export function rakeWeights(
  respondents: number,
  margins: readonly Margin[],
  options: RakingOptions = DEFAULT_RAKING,
): Result<RakedWeights> {
  const problems = checkMargins(respondents, margins, options.startWeights);
  if (problems.length > 0) return fail(...problems);
  // People alike in every margin have the same weight, so the work grows with kinds of people, not with people.
  const cells = cellsOf(respondents, margins, options.startWeights);
  scaleToMeanOne(cells);
  if (!settle(cells, options)) return contradiction(cells, margins);
  const trimmed = options.trim ? trimAndRakeAgain(cells, options.trim, options.tolerance) : 0;
  scaleToMeanOne(cells);
  const effectiveN = effectivePeople(cells);
  return ok({
    weights: Float64Array.from(cells.cellOf, (cell) => cells.weights[cell] ?? 0),
    designEffect: respondents / effectiveN,
    effectiveN,
    trimmed,
    largestDeviation: largestDeviation(cells).deviation,
  });
}

function settle(cells: RakingCells, { cycles, tolerance }: RakingOptions): boolean {
  for (let i = 0; i < cycles; i++) {
    scaleToMargins(cells);
    if (largestDeviation(cells).deviation <= tolerance) return true;
  }
  return false;
}

function contradiction(cells: RakingCells, margins: readonly Margin[]): Result<never> {
  const { margin, category, share, target } = largestDeviation(cells);
  const tenths = (value: number) => Math.round(value * 1000) / 10;
  return fail(
    problem("weights.margins-contradict", [margin, category], {
      margin: margins[margin]?.id ?? "",
      percent: tenths(share),
      target: tenths(target),
    }),
  );
}

function trimAndRakeAgain(
  cells: RakingCells,
  trim: { low: number; high: number },
  tolerance: number,
): number {
  let trimmed = 0;
  for (let round = 0; round < TRIM_ROUNDS; round++) {
    trimmed = trimToBounds(cells, trim);
    if (largestDeviation(cells).deviation <= tolerance) break;
    if (round < TRIM_ROUNDS - 1) for (let i = 0; i < 20; i++) scaleToMargins(cells);
  }
  return trimmed;
}

/** One cycle: each margin in turn. */
function scaleToMargins(cells: RakingCells): void {
  const { weights } = cells;
  for (const { codes, targets } of cells.margins) {
    const { sums, total } = weightByCategory(cells, codes, targets.length);
    const factors = sums.map((sum, code) => (sum > 0 ? ((targets[code] ?? 0) * total) / sum : 1));
    for (let cell = 0; cell < weights.length; cell++) {
      weights[cell] = (weights[cell] ?? 0) * (factors[codes[cell] ?? 0] ?? 1);
    }
  }
}

/** Weighted sum per category, and over everyone. */
function weightByCategory({ weights, people }: RakingCells, codes: Int16Array, categories: number) {
  const sums = new Float64Array(categories);
  let total = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const code = codes[cell] ?? 0;
    const weight = (weights[cell] ?? 0) * (people[cell] ?? 0);
    sums[code] = (sums[code] ?? 0) + weight;
    total += weight;
  }
  return { sums, total };
}

/** The category furthest from its target, in shares of those who answered. */
function largestDeviation(cells: RakingCells) {
  let furthest = { deviation: 0, margin: 0, category: 0, share: 0, target: 0 };
  for (const [margin, { codes, targets, answered }] of cells.margins.entries()) {
    const { sums, total } = weightByCategory(cells, codes, targets.length);
    for (const [category, wanted] of targets.slice(0, -1).entries()) {
      const share = (sums[category] ?? 0) / total / answered;
      const target = wanted / answered;
      const deviation = Math.abs(share - target);
      if (deviation > furthest.deviation) furthest = { deviation, margin, category, share, target };
    }
  }
  return furthest;
}

function scaleToMeanOne({ weights, people }: RakingCells): void {
  let sum = 0;
  let n = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    sum += (weights[cell] ?? 0) * (people[cell] ?? 0);
    n += people[cell] ?? 0;
  }
  for (let cell = 0; cell < weights.length; cell++) weights[cell] = (weights[cell] ?? 0) / (sum / n);
}

/** Clips to the bounds and tells how many lie on one. Clipping moves the mean, so it is repeated until it settles. */
function trimToBounds(cells: RakingCells, { low, high }: { low: number; high: number }): number {
  const { weights, people } = cells;
  let clipped = 0;
  for (let pass = 0; pass < 100; pass++) {
    scaleToMeanOne(cells);
    let moved = 0;
    clipped = 0;
    for (let cell = 0; cell < weights.length; cell++) {
      const weight = weights[cell] ?? 0;
      const bounded = Math.min(high, Math.max(low, weight));
      if (bounded !== weight) moved = Math.max(moved, Math.abs(bounded - weight));
      if (bounded <= low || bounded >= high) clipped += people[cell] ?? 0;
      weights[cell] = bounded;
    }
    if (moved < 1e-12) break;
  }
  return clipped;
}

/** Kish's effective n, (Σw)²/Σw² over people. */
function effectivePeople({ weights, people }: RakingCells): number {
  let sum = 0;
  let squares = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = weights[cell] ?? 0;
    sum += weight * (people[cell] ?? 0);
    squares += weight * weight * (people[cell] ?? 0);
  }
  return (sum * sum) / squares;
}
