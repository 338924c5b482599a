import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { heldOutScores } from "./held-out-scores";
import { linearDiscriminant } from "./linear-discriminant";
import { multinomialLogit } from "./multinomial-logit";
import { naiveBayes } from "./naive-bayes";
import { selectForward, type PathStep } from "./select-forward";
import { splitByFold, stratifiedFolds } from "./stratified-folds";
import type { TypingCandidate } from "./typing-candidate";
import { likeliest, personsOf, readAnswers, type TypingMethod, type TypingSample } from "./typing-model";

/** What every part of a selection looks at. */
export interface SelectionFrame {
  readonly sample: TypingSample;
  readonly candidates: readonly TypingCandidate[];
  /** Outer fold per respondent, −1 for who is not judged. */
  readonly fold: Int16Array;
}

export interface SelectionTask {
  /** The outer fold to keep out of sight; null selects on everyone. */
  readonly held: number | null;
  readonly folds: number;
  /** Questions to select at most. */
  readonly most: number;
  readonly seed: number;
}

export interface SelectionPart {
  readonly path: readonly PathStep[];
  /** Respondents of the held-out fold. */
  readonly rows: Int32Array;
  /** Likeliest segment and its probability, after 0, 1, 2 … questions of this path, row by row. */
  readonly predicted: readonly Int16Array[];
  readonly certainty: readonly Float64Array[];
}

/** Selects questions without one fold and types that fold with the first 0, 1, 2 … of them. */
export function runSelectionTask(
  { sample, candidates, fold }: SelectionFrame,
  { held, folds, most, seed }: SelectionTask,
): SelectionPart {
  if (held === null) {
    const path = selectForward(heldOutScores(sample, fold), sample.segments, candidates, most);
    return { path, rows: new Int32Array(0), predicted: [], certainty: [] };
  }
  const { training, heldOut: rows } = splitByFold(fold, held);
  const seen = new Int16Array(fold.length).fill(-1);
  for (const row of training) seen[row] = sample.assignments[row] ?? -1;
  const inner = stratifiedFolds(seen, sample.segments, folds, createRandom(deriveSeed(seed, 1, held)));
  const path = selectForward(heldOutScores(sample, inner), sample.segments, candidates, most);
  const steps = Array.from({ length: path.length + 1 }, (_, count) => {
    const items = path.slice(0, count).flatMap((step) => candidates[step.candidate]?.items ?? []);
    return predictOn(sample, items, naiveBayes, training, rows);
  });
  return {
    path,
    rows,
    predicted: steps.map((step) => step.predicted),
    certainty: steps.map((step) => step.certainty),
  };
}

/** The methods that are compared on the same questions and folds. */
export const typingMethods = {
  "naive-bayes": naiveBayes,
  "multinomial-logit": multinomialLogit,
  "linear-discriminant": linearDiscriminant,
} as const satisfies Record<string, TypingMethod>;
export type TypingMethodName = keyof typeof typingMethods;

export interface ChallengeTask {
  readonly held: number;
  readonly method: TypingMethodName;
  readonly items: readonly number[];
}

/** How many persons of a held-out fold a method types rightly by the given items. */
export function runChallengeTask(
  { sample, fold }: SelectionFrame,
  { held, method, items }: ChallengeTask,
): number {
  const { training, heldOut } = splitByFold(fold, held);
  const { predicted } = predictOn(sample, items, typingMethods[method], training, heldOut);
  return predicted.reduce(
    (hits, segment, i) =>
      segment === sample.assignments[heldOut[i] ?? -1] ? hits + personsOf(sample, heldOut[i] ?? -1) : hits,
    0,
  );
}

/** Learns on the training rows with the chosen items alone, and types the held-out rows. */
function predictOn(
  sample: TypingSample,
  items: readonly number[],
  method: TypingMethod,
  training: Int32Array,
  rows: Int32Array,
): { readonly predicted: Int16Array; readonly certainty: Float64Array } {
  const reduced = withItems(sample, items);
  const model = method(reduced, training);
  const answers = new Int16Array(items.length);
  const predicted = new Int16Array(rows.length);
  const certainty = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const posterior = model.posterior(readAnswers(reduced, row, answers));
    const segment = likeliest(posterior);
    predicted[i] = segment;
    certainty[i] = posterior[segment] ?? NaN;
  }
  return { predicted, certainty };
}

/** The sample with these items only, in this order. */
export const withItems = (sample: TypingSample, chosen: readonly number[]): TypingSample => ({
  ...sample,
  items: chosen.flatMap((item) => sample.items[item] ?? []),
});
