import type { CrossTable } from "./cross-table";

/** People who have a place in two segmentations of one survey. */
export interface SharedPeople extends CrossTable {
  /** People of each segment, with those who are unclassified on the other side. */
  readonly firstSizes: readonly number[];
  readonly secondSizes: readonly number[];
  /** Everybody, the unclassified too. */
  readonly people: number;
}

/**
 * A table of people by segment here and there.
 *
 * @param counts by position; null is unclassified
 */
export function sharedPeople(
  counts: readonly {
    readonly first: number | null;
    readonly second: number | null;
    readonly people: number;
  }[],
  first: number,
  second: number,
): SharedPeople {
  const cells = new Float64Array(first * second);
  const firstSizes = new Array<number>(first).fill(0);
  const secondSizes = new Array<number>(second).fill(0);
  let everybody = 0;
  for (const { first: a, second: b, people } of counts) {
    everybody += people;
    if (a !== null) firstSizes[a] = (firstSizes[a] ?? 0) + people;
    if (b !== null) secondSizes[b] = (secondSizes[b] ?? 0) + people;
    if (a !== null && b !== null) cells[a * second + b] = (cells[a * second + b] ?? 0) + people;
  }
  return { first, second, cells, firstSizes, secondSizes, people: everybody };
}

/** |A ∩ B| / |A ∪ B| of every pair of segments, row-major; who is unclassified on one side counts against it. */
export const jaccardTable = ({
  first,
  second,
  cells,
  firstSizes,
  secondSizes,
}: SharedPeople): CrossTable => ({
  first,
  second,
  cells: cells.map((both, cell) => {
    const union = (firstSizes[Math.floor(cell / second)] ?? 0) + (secondSizes[cell % second] ?? 0) - both;
    return union > 0 ? both / union : 0;
  }),
});
