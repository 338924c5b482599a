import type { ColumnValues } from "../answer-columns/answer-column";
import type { Weights } from "../answer-columns/counted-batch";
import { addSums, type Sums } from "./code-tally";
import type { Count } from "./item-summary";

/** A hundred years: what lies later than that after the first is not shown. */
const MOST_MONTHS = 1200;

/** YYYY-MM of a month counted from the year 0. */
const monthId = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** Counts months since the year 0; every month from the first to the last that has an answer is named. */
export function monthCounter(): {
  add(column: ColumnValues | undefined, weights: Weights): void;
  all(): Sums;
  months(): Count[];
} {
  const sums = new Map<number, Sums>();
  return {
    add(column, weights) {
      if (!column) return;
      for (let row = 0; row < column.length; row++) {
        const month = column[row] ?? Number.NaN;
        const weight = weights === null ? 1 : (weights[row] ?? 0);
        if (weight === 0 || Number.isNaN(month)) continue;
        const one = { people: 1, weight, squares: weight * weight };
        const known = sums.get(month);
        sums.set(month, known ? addSums(known, one) : one);
      }
    },
    all: () => [...sums.values()].reduce(addSums, { people: 0, weight: 0, squares: 0 }),
    months() {
      const known = [...sums.keys()];
      if (known.length === 0) return [];
      const [first, last] = [Math.min(...known), Math.max(...known)];
      return Array.from({ length: Math.min(MOST_MONTHS, last - first + 1) }, (_, i) => {
        const found = sums.get(first + i);
        return { id: monthId(first + i), n: found?.people ?? 0, weight: found?.weight ?? 0 };
      });
    },
  };
}
