import type { RandomSource } from "@/lib/domain/statistics/random/random-source";

export interface MonteCarloTest {
  /** (1 + tables at least as far from independence) / (1 + tables drawn). */
  readonly p: number;
  readonly tables: number;
}

/**
 * Independence in a sparse, unweighted table: Pearson's χ² against tables drawn with the same margins, by dealing the rows'
 * answers out anew. Exact up to simulation, whatever the expected counts. `counts` are whole, row-major.
 */
export function monteCarloIndependence(
  counts: Float64Array,
  rows: number,
  columns: number,
  random: RandomSource,
  tables = 2000,
): MonteCarloTest {
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  const rowTotals = new Float64Array(rows);
  const columnTotals = new Float64Array(columns);
  for (const [cell, count] of counts.entries()) {
    const r = Math.floor(cell / columns);
    const c = cell % columns;
    for (let person = 0; person < count; person++) {
      rowOf.push(r);
      columnOf.push(c);
    }
    rowTotals[r] = (rowTotals[r] ?? 0) + count;
    columnTotals[c] = (columnTotals[c] ?? 0) + count;
  }
  // With fixed margins χ² is an increasing function of Σ O²/(row · column).
  const invert = (total: number): number => (total > 0 ? 1 / total : 0);
  const weights = Float64Array.from(counts, (_, cell) => {
    const r = Math.floor(cell / columns);
    return invert(rowTotals[r] ?? 0) * invert(columnTotals[cell % columns] ?? 0);
  });
  const distance = (table: Float64Array): number => {
    let sum = 0;
    for (let cell = 0; cell < table.length; cell++) sum += (table[cell] ?? 0) ** 2 * (weights[cell] ?? 0);
    return sum;
  };
  // The tolerance keeps a table equal to the observed one from being lost to rounding.
  const observed = distance(counts) * (1 - 1e-12);
  const rowCodes = Int16Array.from(rowOf);
  const dealt = Int16Array.from(columnOf);
  const table = new Float64Array(counts.length);
  let asFar = 1;
  for (let draw = 0; draw < tables; draw++) {
    shuffle(dealt, random);
    table.fill(0);
    for (let i = 0; i < dealt.length; i++) {
      const cell = (rowCodes[i] ?? 0) * columns + (dealt[i] ?? 0);
      table[cell] = (table[cell] ?? 0) + 1;
    }
    if (distance(table) >= observed) asFar += 1;
  }
  return { p: asFar / (tables + 1), tables };
}

function shuffle(codes: Int16Array, random: RandomSource): void {
  for (let i = codes.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = codes[i] ?? 0;
    codes[i] = codes[j] ?? 0;
    codes[j] = held;
  }
}
