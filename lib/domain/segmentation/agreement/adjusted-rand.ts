import { columnSums, rowSums, type CrossTable } from "./cross-table";

const pairs = (count: number): number => (count * (count - 1)) / 2;

/**
 * The adjusted Rand index of two divisions of the same people (Hubert & Arabie 1985, Journal of Classification
 * 2:193–218): 1 if they are the same, 0 on average if they have nothing to do with each other. Two divisions that both
 * put everybody together agree completely.
 */
export const adjustedRandIndex = (table: CrossTable): number => {
  let together = 0;
  let total = 0;
  for (const cell of table.cells) {
    together += pairs(cell);
    total += cell;
  }
  const inFirst = rowSums(table).reduce((sum, count) => sum + pairs(count), 0);
  const inSecond = columnSums(table).reduce((sum, count) => sum + pairs(count), 0);
  const expected = total > 1 ? (inFirst * inSecond) / pairs(total) : 0;
  const most = (inFirst + inSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
};
