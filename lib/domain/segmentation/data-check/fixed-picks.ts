import type { Column } from "@/lib/domain/statistics/column";

/** Nearly all people tick equally many of a list, as when a question asks for just three. */
export interface FixedPicks {
  readonly picks: number;
  /** Ticks on offer. */
  readonly of: number;
}

export interface PickedVariable {
  readonly itemId: string;
  readonly binary: boolean;
  readonly column: Column;
}

/** A shorter list says little either way. */
const FEWEST = 4;
/** So many tick equally many: our convention. */
const NEARLY_ALL = 0.95;

/**
 * Whether a base is nothing but lists of which everybody ticks equally many. Then one tick depends on the others, within a
 * segment too: a latent class model takes that for groups. Columns that came one by one, as in imported data, are one list.
 *
 * @returns the longest such list; null where the base is anything else
 */
export function fixedPicks(base: readonly PickedVariable[]): FixedPicks | null {
  if (base.length < FEWEST || base.some(({ binary }) => !binary)) return null;
  const lists = new Map<string, PickedVariable[]>();
  for (const variable of base) lists.set(variable.itemId, [...(lists.get(variable.itemId) ?? []), variable]);
  const whole = lists.size === base.length ? [[...base]] : [...lists.values()];
  const found = whole.map(picksOf);
  if (found.some((picks) => picks === null)) return null;
  return found.reduce((longest, one) => (one && (!longest || one.of > longest.of) ? one : longest), null);
}

function picksOf(list: readonly PickedVariable[]): FixedPicks | null {
  if (list.length < FEWEST) return null;
  const codes = list.flatMap(({ column }) => (column.kind === "categorical" ? [column.codes] : []));
  const people = codes[0]?.length ?? 0;
  const byTicks = new Float64Array(list.length + 1);
  let answered = 0;
  for (let person = 0; person < people; person++) {
    let ticks = 0;
    for (const own of codes) {
      const code = own[person] ?? -1;
      ticks = code < 0 ? Number.NaN : ticks + code;
    }
    if (Number.isNaN(ticks)) continue;
    answered += 1;
    byTicks[ticks] = (byTicks[ticks] ?? 0) + 1;
  }
  const most = Math.max(...byTicks);
  const picks = byTicks.indexOf(most);
  const isFixed = answered > 0 && most >= NEARLY_ALL * answered && picks > 0 && picks < list.length;
  return isFixed ? { picks, of: list.length } : null;
}
