import { choleskyFactor, choleskySolve } from "@/lib/domain/statistics/linear-algebra/cholesky";
import type { Screens } from "./best-worst-sets";

/** Weighted choices per screen and position. */
export interface ChoiceCounts {
  readonly best: readonly Float64Array[];
  readonly worst: readonly Float64Array[];
}

/** Sums each set's choices into its screen, with the weight of its respondent. */
export function countChoices(screens: Screens, weightOf: (respondent: number) => number): ChoiceCounts {
  const best = screens.shown.map((shown) => new Float64Array(shown.length));
  const worst = screens.shown.map((shown) => new Float64Array(shown.length));
  for (const [i, screen] of screens.screenOf.entries()) {
    const weight = weightOf(screens.respondentOf[i] ?? 0);
    addTo(best[screen], screens.bestAt[i] ?? -1, weight);
    addTo(worst[screen], screens.worstAt[i] ?? -1, weight);
  }
  return { best, worst };
}

function addTo(counts: Float64Array | undefined, at: number, weight: number): void {
  if (counts && at >= 0) counts[at] = (counts[at] ?? 0) + weight;
}

/** ln P of every position being called best (`sign` 1) or worst (`sign` −1) on a screen. */
export function logChoiceProbabilities(
  shown: Int16Array,
  utilities: Float64Array,
  sign: 1 | -1,
): Float64Array {
  const values = Float64Array.from(shown, (item) => sign * (utilities[item] ?? 0));
  const highest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const logSum = highest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - highest), 0));
  return values.map((value) => value - logSum);
}

const SIDES = [
  ["best", 1],
  ["worst", -1],
] as const;

/** Log-likelihood with gradient and information in the utilities. */
function derivatives(screens: Screens, counts: ChoiceCounts, utilities: Float64Array) {
  const items = utilities.length;
  let logLikelihood = 0;
  const gradient = new Float64Array(items);
  const information = new Float64Array(items * items);
  for (const [screen, shown] of screens.shown.entries()) {
    for (const [side, sign] of SIDES) {
      const chosen = counts[side][screen] ?? new Float64Array(0);
      const total = chosen.reduce((sum, count) => sum + count, 0);
      if (total === 0) continue;
      const logs = logChoiceProbabilities(shown, utilities, sign);
      for (const [a, item] of shown.entries()) {
        const p = Math.exp(logs[a] ?? 0);
        logLikelihood += (chosen[a] ?? 0) * (logs[a] ?? 0);
        gradient[item] = (gradient[item] ?? 0) + sign * ((chosen[a] ?? 0) - total * p);
        for (const [b, other] of shown.entries()) {
          const curvature = total * p * ((a === b ? 1 : 0) - Math.exp(logs[b] ?? 0));
          information[item * items + other] = (information[item * items + other] ?? 0) + curvature;
        }
      }
    }
  }
  return { logLikelihood, gradient, information };
}

/**
 * Utilities that maximise the likelihood, summing to zero, by Newton's method from `start`. `ridge` · ½Σu² is taken off, a
 * little of which keeps an item finite that was never called worst (or best).
 */
export function maximiseUtilities(
  screens: Screens,
  counts: ChoiceCounts,
  start: Float64Array,
  ridge: number,
  iterations = 50,
): { readonly utilities: Float64Array; readonly logLikelihood: number } {
  const items = start.length;
  let utilities: Float64Array = Float64Array.from(start);
  let at = derivatives(screens, counts, utilities);
  const penalised = (logLikelihood: number, u: Float64Array): number =>
    logLikelihood - (ridge / 2) * u.reduce((sum, x) => sum + x * x, 0);
  for (let iteration = 0; iteration < iterations; iteration++) {
    // Only differences are identified: adding 1/items to the information fixes the sum without moving the maximum.
    const information = at.information.map(
      (value, i) => value + 1 / items + (i % (items + 1) === 0 ? ridge : 0),
    );
    const gradient = at.gradient.map((value, item) => value - ridge * (utilities[item] ?? 0));
    const factor = choleskyFactor(information, items);
    if (!factor) break;
    const step = choleskySolve(factor, gradient, items, 1);
    const value = penalised(at.logLikelihood, utilities);
    let size = 1;
    let next = at;
    let moved = utilities;
    for (; size > 1e-4; size /= 2) {
      const length = size;
      moved = utilities.map((u, item) => u + length * (step[item] ?? 0));
      next = derivatives(screens, counts, moved);
      if (penalised(next.logLikelihood, moved) >= value) break;
    }
    const gain = penalised(next.logLikelihood, moved) - value;
    if (!(gain >= 0)) break;
    utilities = moved;
    at = next;
    if (gain <= 1e-10) break;
  }
  const mean = utilities.reduce((sum, u) => sum + u, 0) / items;
  return { utilities: utilities.map((u) => u - mean), logLikelihood: at.logLikelihood };
}
