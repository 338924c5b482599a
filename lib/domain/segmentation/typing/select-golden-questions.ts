import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { HeldOutPredictions } from "./cross-validate";
import { countCorrect, heldOutScores, type HeldOutScores } from "./held-out-scores";
import { naiveBayes } from "./naive-bayes";
import { splitByFold, stratifiedFolds } from "./stratified-folds";
import { likeliest, readAnswers, type TypingSample } from "./typing-model";
import { TYPING_RULES } from "./judge-typing";

export interface SelectionOptions {
  readonly folds: number;
  /** Questions to select at most. */
  readonly most: number;
}

export const DEFAULT_SELECTION: SelectionOptions = { folds: 10, most: 12 };

export interface SelectionStep {
  /** Position in the sample's items of the question added at this step. */
  readonly item: number;
  /** Accuracy the selection saw; optimistic, since it chose the best. */
  readonly selectionAccuracy: number;
  /** Accuracy of the whole procedure with this many questions, on respondents neither selection nor model had seen. */
  readonly accuracy: number;
}

export interface GoldenQuestions {
  readonly steps: readonly SelectionStep[];
  /** Per number of questions: what the nested procedure predicted for everyone, for a confusion table that is honest. */
  readonly heldOut: readonly HeldOutPredictions[];
  /** Questions to ask: the fewest that reach the target, else the fewest within a standard error of the best. */
  readonly recommended: number;
}

/**
 * Finds the few questions by which segments are recognised: forward selection on naive Bayes, judged by nested
 * cross-validation, so that the reported accuracy is not inflated by having chosen the questions on the same people.
 */
export function selectGoldenQuestions(
  sample: TypingSample,
  random: RandomSource,
  options: SelectionOptions = DEFAULT_SELECTION,
): GoldenQuestions {
  const most = Math.min(options.most, sample.items.length);
  const outer = stratifiedFolds(sample.assignments, sample.segments, options.folds, random);
  const path = selectForward(sample, heldOutScores(sample, outer), most);
  const heldOut = Array.from({ length: most }, () => ({
    predicted: new Int16Array(outer.length).fill(-1),
    certainty: new Float64Array(outer.length).fill(NaN),
  }));
  for (let held = 0; held < options.folds; held++) {
    const { training, heldOut: rows } = splitByFold(outer, held);
    const seen = new Int16Array(outer.length).fill(-1);
    for (const row of training) seen[row] = sample.assignments[row] ?? -1;
    const inner = stratifiedFolds(seen, sample.segments, options.folds, random);
    const chosen = selectForward(sample, heldOutScores(sample, inner), most).map((step) => step.item);
    for (const [i, into] of heldOut.entries())
      predictOn(sample, chosen.slice(0, i + 1), { training, rows }, into);
  }
  const judged = outer.reduce((sum, fold) => sum + (fold >= 0 ? 1 : 0), 0);
  const steps = path.map((step, i): SelectionStep => {
    const hits = heldOut[i]?.predicted.filter(
      (segment, row) => segment >= 0 && segment === sample.assignments[row],
    );
    return { ...step, accuracy: (hits?.length ?? 0) / judged };
  });
  return { steps, heldOut, recommended: recommend(steps, judged) };
}

/** The items in the order in which each adds most to the share typed rightly; the first of equals. */
function selectForward(sample: TypingSample, scores: HeldOutScores, most: number) {
  const base = Float64Array.from(scores.priors);
  const left = new Set(sample.items.keys());
  const path: { item: number; selectionAccuracy: number }[] = [];
  while (path.length < most) {
    let best = { item: -1, correct: -1 };
    for (const item of left) {
      const correct = countCorrect(scores, sample.segments, base, scores.byItem[item] ?? new Float64Array(0));
      if (correct > best.correct) best = { item, correct };
    }
    left.delete(best.item);
    for (const [i, score] of scores.byItem[best.item]?.entries() ?? []) base[i] = (base[i] ?? 0) + score;
    path.push({ item: best.item, selectionAccuracy: best.correct / scores.rows.length });
  }
  return path;
}

/** Learns on the training rows with the chosen items alone, and types the held-out rows. */
function predictOn(
  sample: TypingSample,
  chosen: readonly number[],
  { training, rows }: { training: Int32Array; rows: Int32Array },
  into: { readonly predicted: Int16Array; readonly certainty: Float64Array },
): void {
  const reduced = withItems(sample, chosen);
  const model = naiveBayes(reduced, training);
  const answers = new Int16Array(chosen.length);
  for (const row of rows) {
    const posterior = model.posterior(readAnswers(reduced, row, answers));
    const segment = likeliest(posterior);
    into.predicted[row] = segment;
    into.certainty[row] = posterior[segment] ?? NaN;
  }
}

/** The sample with these items only, in this order. */
export const withItems = (sample: TypingSample, chosen: readonly number[]): TypingSample => ({
  ...sample,
  items: chosen.flatMap((item) => sample.items[item] ?? []),
});

function recommend(steps: readonly SelectionStep[], judged: number): number {
  const onTarget = steps.findIndex((step) => step.accuracy >= TYPING_RULES.target);
  if (onTarget >= 0) return onTarget + 1;
  const best = Math.max(...steps.map((step) => step.accuracy));
  const standardError = Math.sqrt((best * (1 - best)) / judged);
  return steps.findIndex((step) => step.accuracy >= best - standardError) + 1;
}
