/** How p-values are raised for having asked several questions at once. */
export type Adjustment = "none" | "bonferroni" | "holm" | "benjamini-hochberg";

/** A NaN is a test that was not made: it stays NaN and does not count. Results keep the order of the input. */
export function adjustPValues(pValues: readonly number[], adjustment: Adjustment): number[] {
  switch (adjustment) {
    case "none":
      return [...pValues];
    case "bonferroni": {
      const tests = pValues.filter((p) => !Number.isNaN(p)).length;
      return pValues.map((p) => Math.min(1, p * tests));
    }
    case "holm":
      return holm(pValues);
    case "benjamini-hochberg":
      return benjaminiHochberg(pValues);
  }
}

/** Holm's step-down: controls the chance of any false finding under every dependence (Holm 1979). */
export function holm(pValues: readonly number[]): number[] {
  const order = ascending(pValues);
  const adjusted = pValues.map(() => NaN);
  let largest = 0;
  for (const [rank, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues[i] ?? NaN) * (order.length - rank)));
    adjusted[i] = largest;
  }
  return adjusted;
}

/** Benjamini & Hochberg (1995): controls the expected share of false findings among the findings. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = ascending(pValues).reverse();
  const adjusted = pValues.map(() => NaN);
  let smallest = 1;
  for (const [rank, i] of order.entries()) {
    smallest = Math.min(smallest, ((pValues[i] ?? NaN) * order.length) / (order.length - rank));
    adjusted[i] = smallest;
  }
  return adjusted;
}

const ascending = (pValues: readonly number[]): number[] =>
  pValues
    .map((_, i) => i)
    .filter((i) => !Number.isNaN(pValues[i]))
    .sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
