import { fisherUpper } from "@/lib/domain/statistics/distributions/fisher-f";
import { choleskyFactor, choleskySolve } from "@/lib/domain/statistics/linear-algebra/cholesky";
import type { CrossTabulation } from "./cross-tabulation";

export interface RaoScottTest {
  /** F with fractional degrees of freedom. */
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  /** Mean eigenvalue of the design effects: how much weighting inflates Pearson's χ² on the nominal n. */
  readonly designEffect: number;
}

/** Free cells of the largest table that is tested this way. */
const LARGEST = 200;

/**
 * Independence in a weighted table: Pearson's χ² of the weighted shares on n people, with Rao & Scott's (1984) second-order
 * correction and F reference (Thomas & Rao 1987), for respondents drawn independently with unequal weights. R's
 * `survey::svychisq` gives the same. Null when the table is degenerate, when an empty cell leaves the variance singular, or
 * when its variance matrix would have over 200 rows: its time grows with the third power of the cells.
 */
export function raoScottTest(table: CrossTabulation): RaoScottTest | null {
  const rows = used(table.rowTotals);
  const columns = used(table.columnTotals);
  if (rows.length < 2 || columns.length < 2 || table.n < 2) return null;
  if ((rows.length - 1) * (columns.length - 1) > LARGEST) return null;
  // In an empty cell the inverse share is taken as 0, so the cell takes no part.
  const inverse = (r: number, c: number): number => {
    const count = table.counts[r * table.columns + c] ?? 0;
    return count > 0 ? table.total / count : 0;
  };
  const spread = (r: number, c: number): number =>
    ((table.squares[r * table.columns + c] ?? 0) / table.total ** 2) * inverse(r, c);
  const simple = contrastForm(rows, columns, inverse);
  const actual = contrastForm(rows, columns, (r, c) => spread(r, c) * inverse(r, c));
  addMeanTerms(actual, {
    spread: contrastVector(rows, columns, spread),
    filled: contrastVector(rows, columns, (r, c) => (inverse(r, c) > 0 ? 1 : 0)),
    total: table.squares.reduce((sum, square) => sum + square, 0) / table.total ** 2,
  });
  const size = (rows.length - 1) * (columns.length - 1);
  const factor = choleskyFactor(simple, size);
  if (!factor) return null;
  const effects = choleskySolve(factor, actual, size, size);
  const scale = table.n * (table.n / (table.n - 1));
  let trace = 0;
  let traceOfSquare = 0;
  for (let i = 0; i < size; i++) {
    trace += scale * (effects[i * size + i] ?? 0);
    for (let j = 0; j < size; j++) {
      traceOfSquare += scale * scale * (effects[i * size + j] ?? 0) * (effects[j * size + i] ?? 0);
    }
  }
  const df1 = (trace * trace) / traceOfSquare;
  const df2 = df1 * (table.n - 1);
  const statistic = (table.n * meanSquareContingency(table)) / trace;
  return { statistic, df1, df2, p: fisherUpper(statistic, df1, df2), designEffect: trace / size };
}

const used = (totals: Float64Array): number[] => [...totals.keys()].filter((i) => (totals[i] ?? 0) > 0);

type CellValue = (r: number, c: number) => number;

const lastOf = (list: readonly number[]): number => list.at(-1) ?? 0;

const freeCells = (rows: readonly number[], columns: readonly number[]): (readonly [number, number])[] =>
  rows.slice(0, -1).flatMap((r) => columns.slice(0, -1).map((c) => [r, c] as const));

/** Cᵀ diag(d) C for the contrasts of interaction: every used cell against the last used row and column. */
function contrastForm(rows: readonly number[], columns: readonly number[], valueOf: CellValue): Float64Array {
  const lastRow = lastOf(rows);
  const lastColumn = lastOf(columns);
  const free = freeCells(rows, columns);
  const corner = valueOf(lastRow, lastColumn);
  return Float64Array.from(
    free.flatMap(([r, c]) =>
      free.map(([otherR, otherC]) => {
        const sameRow = r === otherR ? valueOf(r, lastColumn) : 0;
        const sameColumn = c === otherC ? valueOf(lastRow, c) : 0;
        const sameCell = r === otherR && c === otherC ? valueOf(r, c) : 0;
        return sameCell + sameRow + sameColumn + corner;
      }),
    ),
  );
}

/** Cᵀv for the same contrasts. */
function contrastVector(rows: readonly number[], columns: readonly number[], valueOf: CellValue): number[] {
  const lastRow = lastOf(rows);
  const lastColumn = lastOf(columns);
  const corner = valueOf(lastRow, lastColumn);
  return freeCells(rows, columns).map(
    ([r, c]) => valueOf(r, c) - valueOf(r, lastColumn) - valueOf(lastRow, c) + corner,
  );
}

/** The parts of the covariance that come from the estimated shares; they vanish when every cell is filled. */
function addMeanTerms(
  form: Float64Array,
  { spread, filled, total }: { spread: readonly number[]; filled: readonly number[]; total: number },
): void {
  for (const [i, ui] of filled.entries()) {
    for (const [j, uj] of filled.entries()) {
      const terms = total * ui * uj - (spread[i] ?? 0) * uj - ui * (spread[j] ?? 0);
      form[i * filled.length + j] = (form[i * filled.length + j] ?? 0) + terms;
    }
  }
}

/** φ² = Σ (p − p_r p_c)² / (p_r p_c). */
function meanSquareContingency({
  counts,
  rowTotals,
  columnTotals,
  rows,
  columns,
  total,
}: CrossTabulation): number {
  let sum = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const expected = ((rowTotals[r] ?? 0) * (columnTotals[c] ?? 0)) / total ** 2;
      if (expected > 0) sum += ((counts[r * columns + c] ?? 0) / total - expected) ** 2 / expected;
    }
  }
  return sum;
}
