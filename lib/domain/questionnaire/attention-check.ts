import { offeredOptions, offeredRows } from "./item-parts";
import type { Item } from "./item";

/** An answer that a text asks for, to see whether it was read. */
export interface AttentionCheck {
  /** The row of a matrix; null for a single choice. */
  readonly rowId: string | null;
  /** The option or point that attentive people choose. */
  readonly expected: string;
}

/** The checks of attention an item offers: one for a single choice, any number of rows for a matrix. */
export function attentionChecks(item: Item): AttentionCheck[] {
  if (item.type === "single-choice")
    return item.expected === undefined ? [] : [{ rowId: null, expected: item.expected }];
  return offeredRows(item).flatMap(({ id, expected }) =>
    expected === undefined ? [] : [{ rowId: id, expected }],
  );
}

/** Whether an item only checks attention: it asks nobody's opinion. */
export const isOnlyCheck = (item: Item): boolean =>
  item.type === "single-choice" && item.expected !== undefined;

/** Checks whose expected answer nobody can give: it is retired or gone. */
export function impossibleChecks(item: Item): AttentionCheck[] {
  const offered = new Set(offeredOptions(item).map(({ id }) => id));
  return attentionChecks(item).filter(({ expected }) => !offered.has(expected));
}

const put = <T extends { expected?: string | undefined }>(part: T, expected: string | undefined): T => {
  const { expected: _before, ...rest } = part;
  return (expected === undefined ? rest : { ...rest, expected }) as T;
};

/** An item with the expected answer of itself (no row) or of a row set or taken away; any other item as it is. */
export function withExpected(item: Item, rowId: string | undefined, expected: string | undefined): Item {
  if (item.type === "single-choice") return rowId === undefined ? put(item, expected) : item;
  if (item.type !== "likert-matrix" || rowId === undefined) return item;
  return { ...item, rows: item.rows.map((row) => (row.id === rowId ? put(row, expected) : row)) };
}
