/** Items in the order a respondent put them, first preferred most; items left out were not ranked (and lost to all named). */
export type Ranking = readonly number[];

/**
 * ln P(ranking) under Plackett–Luce: items are drawn one after the other with probability proportional to their worth among
 * those left. A partial ranking is the beginning of a full one; its unranked items are left in every draw, never ties.
 */
export function rankingLogProbability(ranking: Ranking, worth: Float64Array): number {
  let left = worth.reduce((sum, w) => sum + w, 0);
  let log = 0;
  for (const item of ranking) {
    const w = worth[item] ?? 0;
    log += Math.log(w) - Math.log(left);
    left -= w;
    // The last item is certain; rounding must not make its remainder negative.
    if (left <= 1e-14) break;
  }
  return log;
}

/**
 * One minorise–maximise step (Hunter 2004, Annals of Statistics 32:384–406): new worths, summing to 1, whose weighted
 * likelihood is not below the present one's.
 */
export function plackettLuceStep(
  rankings: readonly Ranking[],
  weightOf: (ranking: number) => number,
  worth: Float64Array,
): Float64Array {
  const items = worth.length;
  const wins = new Float64Array(items);
  const exposure = new Float64Array(items);
  for (const [i, ranking] of rankings.entries()) {
    const weight = weightOf(i);
    if (!(weight > 0)) continue;
    const stages = Math.min(ranking.length, items - 1);
    let left = worth.reduce((sum, w) => sum + w, 0);
    let inverse = 0;
    for (let stage = 0; stage < stages; stage++) {
      const item = ranking[stage] ?? 0;
      inverse += weight / left;
      wins[item] = (wins[item] ?? 0) + weight;
      // An item is exposed at every draw up to the one that takes it.
      exposure[item] = (exposure[item] ?? 0) + inverse;
      left -= worth[item] ?? 0;
    }
    const taken = new Set(ranking.slice(0, stages));
    for (let item = 0; item < items; item++) {
      if (!taken.has(item)) exposure[item] = (exposure[item] ?? 0) + inverse;
    }
  }
  const raw = wins.map((won, item) => {
    const exposed = exposure[item] ?? 0;
    return exposed > 0 ? Math.max(won, LEAST_WINS) / exposed : (worth[item] ?? 0);
  });
  const sum = raw.reduce((total, w) => total + w, 0);
  return raw.map((w) => w / sum);
}

/** An item nobody put before another has no finite worth; a millionth of a win stands for none. */
const LEAST_WINS = 1e-6;
