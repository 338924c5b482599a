import type { Crosstab } from "@/lib/domain/responses/crosstab/crosstab";

/** A column that is shown: its place among all, its block, and whether a block or an outer category begins with it. */
export interface ShownColumn {
  readonly place: number;
  readonly block: number;
  readonly dividerIds: readonly string[];
  readonly ids: readonly string[];
  readonly letter: string;
  readonly begins: boolean;
}

/** The columns somebody stands in; a category nobody gave is left out. */
export function shownColumns({ blocks, questions }: Crosstab): ShownColumn[] {
  let place = -1;
  return blocks.flatMap(({ dividerIds, columns }, block) => {
    let outer: string | undefined;
    return columns.flatMap(({ ids, letter }) => {
      place += 1;
      const at = place;
      if (!questions.some(({ bases }) => (bases[at]?.people ?? 0) > 0)) return [];
      const [first = ""] = ids;
      const begins = outer === undefined || (ids.length > 1 && outer !== first);
      outer = first;
      return [{ place: at, block, dividerIds, ids, letter, begins }];
    });
  });
}

/** Neighbours with the same key, and how many they are: what one heading stands over. */
export function spansOf<Key extends string | number>(
  columns: readonly ShownColumn[],
  keyOf: (column: ShownColumn) => Key,
): { readonly first: ShownColumn; readonly count: number }[] {
  const spans: { first: ShownColumn; key: Key; count: number }[] = [];
  for (const column of columns) {
    const key = keyOf(column);
    const last = spans.at(-1);
    if (last?.key === key) last.count += 1;
    else spans.push({ first: column, key, count: 1 });
  }
  return spans;
}
