import type { CrossTabulation } from "./cross-tabulation";

/**
 * (share − row share · column share) in standard errors, per cell, row-major: a standard normal under independence. Without
 * weights this is Haberman's adjusted residual; with weights the variance is linearised from the squared weights. 0 in
 * empty rows and columns.
 */
export function adjustedResiduals(table: CrossTabulation): Float64Array {
  const { rows, columns, total } = table;
  const residuals = new Float64Array(rows * columns);
  const squareTotals = table.weighted ? squareMargins(table) : null;
  for (let r = 0; r < rows; r++) {
    const p = (table.rowTotals[r] ?? 0) / total;
    for (let c = 0; c < columns; c++) {
      const q = (table.columnTotals[c] ?? 0) / total;
      const cell = r * columns + c;
      const variance = squareTotals
        ? linearisedVariance(table, squareTotals, { r, c, p, q })
        : (p * q * (1 - p) * (1 - q)) / table.effectiveN;
      const excess = (table.counts[cell] ?? 0) / total - p * q;
      residuals[cell] = variance > 0 ? excess / Math.sqrt(variance) : 0;
    }
  }
  return residuals;
}

interface SquareMargins {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly total: number;
}

/** Variance of p̂(r,c) − p̂(r)p̂(c) under independence: Σ w²(1[r]−p)²(1[c]−q)² / (Σw)². */
function linearisedVariance(
  table: CrossTabulation,
  margins: SquareMargins,
  { r, c, p, q }: { r: number; c: number; p: number; q: number },
): number {
  const inCell = table.squares[r * table.columns + c] ?? 0;
  const inRow = (margins.rows[r] ?? 0) - inCell;
  const inColumn = (margins.columns[c] ?? 0) - inCell;
  const elsewhere = margins.total - inCell - inRow - inColumn;
  const sum =
    inCell * ((1 - p) * (1 - q)) ** 2 +
    inRow * ((1 - p) * q) ** 2 +
    inColumn * (p * (1 - q)) ** 2 +
    elsewhere * (p * q) ** 2;
  return ((sum / table.total ** 2) * table.n) / (table.n - 1);
}

function squareMargins({ squares, rows, columns }: CrossTabulation): SquareMargins {
  const byRow = new Float64Array(rows);
  const byColumn = new Float64Array(columns);
  let total = 0;
  for (const [cell, square] of squares.entries()) {
    const r = Math.floor(cell / columns);
    const c = cell % columns;
    byRow[r] = (byRow[r] ?? 0) + square;
    byColumn[c] = (byColumn[c] ?? 0) + square;
    total += square;
  }
  return { rows: byRow, columns: byColumn, total };
}
