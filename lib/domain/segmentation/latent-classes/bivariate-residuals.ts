import type { AnswerPatterns } from "./answer-patterns";
import type { ClassParameters } from "./class-parameters";

/** What two items still have to do with each other once the classes are known. */
export interface BivariateResidual {
  readonly first: number;
  readonly second: number;
  /** X² of the two-way table against its expectation, divided by (K₁ − 1)(K₂ − 1); above 3.84 the pair is not explained. */
  readonly value: number;
}

/** `table[a · K₂ + b]`: weighted persons who answered a to the first and b to the second item, and their sum. */
const observedTable = (
  data: AnswerPatterns,
  first: number,
  second: number,
): { table: Float64Array; sum: number } => {
  const width = data.categories[second] ?? 0;
  const table = new Float64Array((data.categories[first] ?? 0) * width);
  let sum = 0;
  for (let pattern = 0; pattern < data.patterns; pattern++) {
    const a = data.codes[pattern * data.items + first] ?? -1;
    const b = data.codes[pattern * data.items + second] ?? -1;
    if (a < 0 || b < 0) continue;
    const weight = data.weights[pattern] ?? 0;
    table[a * width + b] = (table[a * width + b] ?? 0) + weight;
    sum += weight;
  }
  return { table, sum };
};

const expectedShare = (parameters: ClassParameters, rowA: number, rowB: number): number => {
  const { classes, values } = parameters;
  let share = 0;
  for (let r = 0; r < classes; r++) {
    share +=
      (values[r] ?? 0) * (values[classes * (1 + rowA) + r] ?? 0) * (values[classes * (1 + rowB) + r] ?? 0);
  }
  return share;
};

/** Pairs grow with the square of the items; above this many nobody reads them, and they would take longer than the fit. */
const MOST_ITEMS = 300;

/**
 * Bivariate residuals of all pairs of items (Vermunt & Magidson 2016, Technical Guide for Latent GOLD), over the persons
 * who answered both. Options nobody chose are left out. None for more than 300 items.
 */
export const bivariateResiduals = (
  data: AnswerPatterns,
  parameters: ClassParameters,
): BivariateResidual[] => {
  const residuals: BivariateResidual[] = [];
  if (data.items > MOST_ITEMS) return residuals;
  for (let first = 0; first < data.items; first++) {
    for (let second = first + 1; second < data.items; second++) {
      const freedom =
        ((data.observedCategories[first] ?? 1) - 1) * ((data.observedCategories[second] ?? 1) - 1);
      if (freedom <= 0) continue;
      const { table, sum } = observedTable(data, first, second);
      const width = data.categories[second] ?? 1;
      let chiSquare = 0;
      for (let cell = 0; cell < table.length; cell++) {
        const rowA = (data.categoryOffset[first] ?? 0) + Math.floor(cell / width);
        const rowB = (data.categoryOffset[second] ?? 0) + (cell % width);
        const expected = sum * expectedShare(parameters, rowA, rowB);
        // A cell that should be and is empty, as with an option nobody chose, says nothing.
        if (expected > 1e-9 * sum) chiSquare += ((table[cell] ?? 0) - expected) ** 2 / expected;
      }
      residuals.push({ first, second, value: chiSquare / freedom });
    }
  }
  return residuals;
};
