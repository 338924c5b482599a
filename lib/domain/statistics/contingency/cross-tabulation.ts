import { weightsDiffer } from "@/lib/domain/statistics/summaries/weights-differ";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";

/** A two-way table of rows that have both answers, row-major. With weights, the counts are sums of weights. */
export interface CrossTabulation {
  readonly rows: number;
  readonly columns: number;
  readonly counts: Float64Array;
  /** Sum of squared weights per cell, from which variances under weighting follow; equal to `counts` without weights. */
  readonly squares: Float64Array;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly total: number;
  /** People counted, without weights. */
  readonly n: number;
  /** The weights differ; weights that are all equal change nothing but the unit of the counts. */
  readonly weighted: boolean;
  /** Kish's effective n over those people; equals `n` without weights. */
  readonly effectiveN: number;
  /** People per row, and the effective number; equal without weights. */
  readonly rowPeople: Float64Array;
  readonly rowEffectiveN: Float64Array;
}

/** Counts pairs of codes; a code outside 0…size−1 (missing, unassigned) on either side leaves the pair out. */
export function crossTabulate(
  row: { readonly codes: Int16Array; readonly size: number },
  column: { readonly codes: Int16Array; readonly size: number },
  weights?: Float64Array,
): CrossTabulation {
  const counts = new Float64Array(row.size * column.size);
  const squares = new Float64Array(row.size * column.size);
  const rowPeople = new Float64Array(row.size);
  const rowSquares = new Float64Array(row.size);
  const used: number[] = [];
  for (let i = 0; i < row.codes.length; i++) {
    const r = row.codes[i] ?? -1;
    const c = column.codes[i] ?? -1;
    if (r < 0 || c < 0 || r >= row.size || c >= column.size) continue;
    const weight = weights ? (weights[i] ?? 0) : 1;
    if (!(weight > 0)) continue;
    counts[r * column.size + c] = (counts[r * column.size + c] ?? 0) + weight;
    squares[r * column.size + c] = (squares[r * column.size + c] ?? 0) + weight * weight;
    rowPeople[r] = (rowPeople[r] ?? 0) + 1;
    rowSquares[r] = (rowSquares[r] ?? 0) + weight * weight;
    used.push(weight);
  }
  const { rowTotals, columnTotals, total } = marginTotals(counts, row.size, column.size);
  const rowEffectiveN = rowTotals.map((sum, r) => (sum > 0 ? (sum * sum) / (rowSquares[r] ?? 1) : 0));
  return {
    rows: row.size,
    columns: column.size,
    counts,
    squares,
    weighted: weightsDiffer(used),
    rowTotals,
    columnTotals,
    total,
    n: used.length,
    effectiveN: weights ? effectiveSampleSize(used) : used.length,
    rowPeople,
    rowEffectiveN,
  };
}

/** Sums of a table that is counted already, row-major; without weights all three are the same. */
export interface CountedTable {
  readonly rows: number;
  readonly columns: number;
  readonly people: Float64Array;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

/** A table already counted, people by people of unequal weight. */
export function tableOfSums({ rows, columns, people, weights, squares }: CountedTable): CrossTabulation {
  const { rowTotals, columnTotals, total } = marginTotals(weights, rows, columns);
  const bySquares = marginTotals(squares, rows, columns);
  const byPeople = marginTotals(people, rows, columns);
  const effective = (sum: number, square: number): number => (square > 0 ? (sum * sum) / square : 0);
  const effectiveN = effective(total, bySquares.total);
  return {
    rows,
    columns,
    counts: weights,
    squares,
    // Weights that are all equal are worth as many as there are, but for rounding.
    weighted: effectiveN < byPeople.total * (1 - 1e-12),
    rowTotals,
    columnTotals,
    total,
    n: byPeople.total,
    effectiveN,
    rowPeople: byPeople.rowTotals,
    rowEffectiveN: rowTotals.map((sum, r) => effective(sum, bySquares.rowTotals[r] ?? 0)),
  };
}

/** A table already counted, one row after the other. */
export function tableOfCounts(counts: readonly (readonly number[])[]): CrossTabulation {
  const flat = Float64Array.from(counts.flat());
  const columns = counts[0]?.length ?? 0;
  return tableOfSums({ rows: counts.length, columns, people: flat, weights: flat, squares: flat });
}

function marginTotals(counts: Float64Array, rows: number, columns: number) {
  const rowTotals = new Float64Array(rows);
  const columnTotals = new Float64Array(columns);
  let total = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const count = counts[r * columns + c] ?? 0;
      rowTotals[r] = (rowTotals[r] ?? 0) + count;
      columnTotals[c] = (columnTotals[c] ?? 0) + count;
      total += count;
    }
  }
  return { rowTotals, columnTotals, total };
}
