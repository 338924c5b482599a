import type { BestWorstSample } from "./best-worst-sets";

export interface CountScore {
  readonly best: number;
  readonly worst: number;
  readonly shown: number;
  /** (best − worst) / shown, −1…1. */
  readonly score: number;
  /**
   * √((best + ½) / (worst + ½)) over that of the highest item: a ratio scale, 1 for the item preferred most (Lee, Soutar
   * & Louviere 2007). The halves keep an item that was never called worst finite.
   */
  readonly ratio: number;
}

/** Best and worst counts per item over everyone: the transparent score, equal to a model's order when screens balance. */
export function countScores({ items, sets }: BestWorstSample): CountScore[] {
  const best = new Float64Array(items);
  const worst = new Float64Array(items);
  const shown = new Float64Array(items);
  for (const set of sets) {
    for (const item of set.shown) shown[item] = (shown[item] ?? 0) + 1;
    if (set.best !== null) best[set.best] = (best[set.best] ?? 0) + 1;
    if (set.worst !== null) worst[set.worst] = (worst[set.worst] ?? 0) + 1;
  }
  const roots = best.map((count, item) => Math.sqrt((count + 0.5) / ((worst[item] ?? 0) + 0.5)));
  const highest = roots.reduce((max, root) => Math.max(max, root), 0);
  return Array.from(best, (count, item) => ({
    best: count,
    worst: worst[item] ?? 0,
    shown: shown[item] ?? 0,
    score: (count - (worst[item] ?? 0)) / (shown[item] ?? 0),
    ratio: (roots[item] ?? 0) / highest,
  }));
}

/** Best minus worst per respondent and item, row by row: coarse, but a start for grouping people. */
export function individualCounts({ respondents, items, sets }: BestWorstSample): Float64Array {
  const counts = new Float64Array(respondents * items);
  for (const { respondent, best, worst } of sets) {
    const row = respondent * items;
    if (best !== null) counts[row + best] = (counts[row + best] ?? 0) + 1;
    if (worst !== null) counts[row + worst] = (counts[row + worst] ?? 0) - 1;
  }
  return counts;
}
