/** One screen of a best–worst exercise: the items shown and which was called best and which worst. */
export interface BestWorstSet {
  readonly respondent: number;
  /** Item numbers 0…items−1, each once. */
  readonly shown: readonly number[];
  /** Null where that half of the question was left out. */
  readonly best: number | null;
  readonly worst: number | null;
}

export interface BestWorstSample {
  readonly respondents: number;
  readonly items: number;
  readonly sets: readonly BestWorstSet[];
}

/**
 * The same sets grouped by the items they show. Choice probabilities depend on the screen alone, so a likelihood over
 * thousands of sets is a sum over a dozen screens.
 */
export interface Screens {
  readonly shown: readonly Int16Array[];
  /** Per set: its screen, respondent, best and worst as positions on the screen (−1 for none). */
  readonly screenOf: Int32Array;
  readonly respondentOf: Int32Array;
  readonly bestAt: Int16Array;
  readonly worstAt: Int16Array;
}

export function groupByScreen({ sets }: BestWorstSample): Screens {
  const numbers = new Map<string, number>();
  const shown: Int16Array[] = [];
  const screenOf = new Int32Array(sets.length);
  const bestAt = new Int16Array(sets.length);
  const worstAt = new Int16Array(sets.length);
  for (const [i, set] of sets.entries()) {
    const sorted = Int16Array.from(set.shown).sort();
    const key = sorted.join(",");
    const number = numbers.get(key) ?? shown.push(sorted) - 1;
    numbers.set(key, number);
    screenOf[i] = number;
    bestAt[i] = set.best === null ? -1 : sorted.indexOf(set.best);
    worstAt[i] = set.worst === null ? -1 : sorted.indexOf(set.worst);
  }
  return { shown, screenOf, bestAt, worstAt, respondentOf: Int32Array.from(sets, (set) => set.respondent) };
}
