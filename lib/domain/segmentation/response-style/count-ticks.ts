import type { CategoricalColumn } from "@/lib/domain/statistics/column";

/**
 * How many of a set of yes/no items each person ticked, NaN for who answered none. With items unanswered, the count is
 * scaled to the whole set, so that skipping does not look like restraint.
 */
export function countTicks(
  items: readonly { readonly column: CategoricalColumn; readonly yes: number }[],
): Float64Array {
  const people = items[0]?.column.codes.length ?? 0;
  const counts = new Float64Array(people);
  for (let i = 0; i < people; i++) {
    let answered = 0;
    let ticked = 0;
    for (const { column, yes } of items) {
      const code = column.codes[i] ?? -1;
      if (code < 0) continue;
      answered += 1;
      if (code === yes) ticked += 1;
    }
    counts[i] = answered > 0 ? (ticked * items.length) / answered : NaN;
  }
  return counts;
}
