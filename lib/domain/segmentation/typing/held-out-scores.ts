import { learnNaiveBayes } from "./naive-bayes";
import { splitByFold } from "./stratified-folds";
import { personsOf, type TypingSample } from "./typing-model";

/**
 * What naive Bayes says of every respondent from models that had not seen them, item by item: since its log-score is a sum
 * over items, any subset of items can be judged by adding, without learning again.
 */
export interface HeldOutScores {
  readonly rows: Int32Array;
  /** Segment of each of `rows`. */
  readonly segmentOf: Int16Array;
  /** Persons each of `rows` counts for. */
  readonly persons: Float64Array;
  /** ln P(segment), row by row, `segments` wide. */
  readonly priors: Float64Array;
  /** Per item ln P(answer | segment), laid out like `priors`; 0 where the answer is missing. */
  readonly byItem: readonly Float64Array[];
}

/** Scores of the respondents that have a fold, each from the model of the other folds. */
export function heldOutScores(sample: TypingSample, fold: Int16Array): HeldOutScores {
  const { segments, items, assignments } = sample;
  const rows = Int32Array.from(fold.keys()).filter((row) => (fold[row] ?? -1) >= 0);
  const placeOf = new Map(Array.from(rows, (row, place) => [row, place]));
  const priors = new Float64Array(rows.length * segments);
  const byItem = items.map(() => new Float64Array(rows.length * segments));
  for (const held of new Set(fold)) {
    if (held < 0) continue;
    const { training, heldOut } = splitByFold(fold, held);
    const tables = learnNaiveBayes(sample, training);
    for (const row of heldOut) {
      const at = (placeOf.get(row) ?? 0) * segments;
      priors.set(tables.logPriors, at);
      for (const [j, scores] of byItem.entries()) {
        const code = items[j]?.codes[row] ?? -1;
        if (code < 0) continue;
        for (let s = 0; s < segments; s++) scores[at + s] = tables.logProbabilities[j]?.[s]?.[code] ?? 0;
      }
    }
  }
  return {
    rows,
    segmentOf: Int16Array.from(rows, (row) => assignments[row] ?? -1),
    persons: Float64Array.from(rows, (row) => personsOf(sample, row)),
    priors,
    byItem,
  };
}

/** How many persons the scores `base` plus one item's scores put into their own segment. */
export function countCorrect(
  { segmentOf, persons }: HeldOutScores,
  segments: number,
  base: Float64Array,
  item: Float64Array,
): number {
  let correct = 0;
  for (let i = 0, at = 0; i < segmentOf.length; i++, at += segments) {
    let best = -Infinity;
    let typed = -1;
    for (let s = 0; s < segments; s++) {
      const score = (base[at + s] ?? 0) + (item[at + s] ?? 0);
      if (score > best) {
        best = score;
        typed = s;
      }
    }
    if (typed === segmentOf[i]) correct += persons[i] ?? 0;
  }
  return correct;
}
