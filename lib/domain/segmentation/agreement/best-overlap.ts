import { columnSums, rowSums, type CrossTable } from "./cross-table";

/**
 * For every segment of the first division the greatest Jaccard index |A ∩ B| / |A ∪ B| with any segment of the second:
 * 1 if it is found again exactly.
 */
export const bestOverlaps = (table: CrossTable): number[] => {
  const rows = rowSums(table);
  const columns = columnSums(table);
  return rows.map((row, a) => {
    let best = 0;
    columns.forEach((column, b) => {
      const shared = table.cells[a * table.second + b] ?? 0;
      const united = row + column - shared;
      if (united > 0) best = Math.max(best, shared / united);
    });
    return best;
  });
};
