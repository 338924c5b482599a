/**
 * Whole percentages that sum to 100 after one of them is set. The others share the rest in the proportions they had;
 * where they had nothing, evenly. Rounding follows the largest remainders, the earlier one first.
 *
 * @param weights percentages of zero or more
 * @param value the new percentage of `weights[at]`, 0…100; a single weight is always 100
 */
export function rebalanceWeights(weights: readonly number[], at: number, value: number): number[] {
  if (weights.length <= 1) return weights.map(() => 100);
  const own = Math.min(100, Math.max(0, Math.round(value)));
  const rest = 100 - own;
  const others = weights.map((weight, i) => (i === at ? 0 : Math.max(0, weight)));
  const total = others.reduce((sum, weight) => sum + weight, 0);
  const exact = others.map((weight, i) =>
    i === at ? 0 : total > 0 ? (rest * weight) / total : rest / (weights.length - 1),
  );
  return roundToSum(exact, rest, at).map((weight, i) => (i === at ? own : weight));
}

/** Even weights that sum to 100. */
export const evenWeights = (count: number): number[] =>
  roundToSum(
    Array.from({ length: count }, () => 100 / Math.max(1, count)),
    count === 0 ? 0 : 100,
  );

/** Rounds parts down and gives what is left to the largest remainders; `except` gets nothing. */
function roundToSum(exact: readonly number[], sum: number, except = -1): number[] {
  const whole = exact.map(Math.floor);
  let left = sum - whole.reduce((total, part) => total + part, 0);
  const order = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .filter(({ i }) => i !== except)
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of order) {
    if (left <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}
