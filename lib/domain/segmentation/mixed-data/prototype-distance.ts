import type { Column } from "@/lib/domain/statistics/column";

/**
 * How unlike two people are as k-prototypes sees it: squared differences of numbers and λ for every differing option, over
 * what both answered.
 */
export const prototypeDistance =
  (columns: readonly Column[], lambda: number) =>
  (i: number, j: number): number => {
    let sum = 0;
    for (const column of columns) {
      if (column.kind === "numeric") {
        const difference = (column.values[i] ?? NaN) - (column.values[j] ?? NaN);
        if (!Number.isNaN(difference)) sum += difference * difference;
      } else {
        const [a, b] = [column.codes[i] ?? -1, column.codes[j] ?? -1];
        if (a >= 0 && b >= 0 && a !== b) sum += lambda;
      }
    }
    return sum;
  };
