import type { Column } from "@/lib/domain/statistics/column";

/** Two parts are one number. */
const FEWEST_PARTS = 3;
/** So many people gave out the same sum: our convention. */
const NEARLY_ALL = 0.95;
const ROUNDING = 1e-6;

/** What everybody gives out over the parts of a base, such as 100 points over five benefits; null where it is none. */
export function constantSum(columns: readonly Column[]): number | null {
  const parts = columns.flatMap((column) => (column.kind === "numeric" ? [column.values] : []));
  if (parts.length < FEWEST_PARTS || parts.length < columns.length) return null;
  const sums: number[] = [];
  for (let person = 0; person < (parts[0]?.length ?? 0); person++) {
    let sum = 0;
    for (const values of parts) {
      const value = values[person] ?? Number.NaN;
      if (value < 0) return null;
      sum += value;
    }
    if (!Number.isNaN(sum)) sums.push(sum);
  }
  const middle = sums.sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0;
  const same = sums.filter((sum) => Math.abs(sum - middle) <= ROUNDING * middle).length;
  return middle > 0 && same >= NEARLY_ALL * sums.length ? middle : null;
}
