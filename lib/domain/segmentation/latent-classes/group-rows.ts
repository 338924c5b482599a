/** Which rows are the same: rows `a` and `b` have equal codes in every column exactly if `patternOfRow[a] === patternOfRow[b]`. */
export interface RowGroups {
  /** Pattern of each row; patterns are numbered by first appearance. */
  readonly patternOfRow: Int32Array;
  /** The first row that shows each pattern. */
  readonly firstRow: Int32Array;
}

const hashRows = (columns: readonly Int16Array[], rows: number): Int32Array => {
  const hashes = new Int32Array(rows).fill(0x811c9dc5);
  for (const codes of columns) {
    for (let row = 0; row < rows; row++) {
      const mixed = Math.imul((hashes[row] ?? 0) ^ (codes[row] ?? 0), 0x01000193);
      hashes[row] = mixed ^ (mixed >>> 15);
    }
  }
  return hashes;
};

const sameRow = (columns: readonly Int16Array[], a: number, b: number): boolean => {
  for (const codes of columns) if (codes[a] !== codes[b]) return false;
  return true;
};

/** Groups equal rows by hashing with open addressing: linear in rows × columns, also for a million rows. */
export const groupRows = (columns: readonly Int16Array[], rows: number): RowGroups => {
  const hashes = hashRows(columns, rows);
  let slots = 16;
  while (slots < rows * 2) slots *= 2;
  const patternInSlot = new Int32Array(slots).fill(-1);
  const patternOfRow = new Int32Array(rows);
  const firstRow = new Int32Array(rows);
  let patterns = 0;
  for (let row = 0; row < rows; row++) {
    let slot = (hashes[row] ?? 0) & (slots - 1);
    for (;;) {
      const pattern = patternInSlot[slot] ?? -1;
      if (pattern < 0) {
        patternInSlot[slot] = patterns;
        firstRow[patterns] = row;
        patternOfRow[row] = patterns++;
        break;
      }
      if (sameRow(columns, row, firstRow[pattern] ?? 0)) {
        patternOfRow[row] = pattern;
        break;
      }
      slot = (slot + 1) & (slots - 1);
    }
  }
  return { patternOfRow, firstRow: firstRow.slice(0, patterns) };
};
