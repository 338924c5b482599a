import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { HeldOutPredictions } from "./cross-validate";
import { TYPING_RULES } from "./judge-typing";
import {
  runSelectionTask,
  type SelectionFrame,
  type SelectionPart,
  type SelectionTask,
} from "./run-selection-task";
import type { PathStep } from "./select-forward";
import { stratifiedFolds } from "./stratified-folds";
import { oneByOne, type TypingCandidate } from "./typing-candidate";
import { personsOf, type TypingSample } from "./typing-model";

export interface SelectionOptions {
  readonly folds: number;
  /** Questions to select at most. */
  readonly most: number;
}

export const DEFAULT_SELECTION: SelectionOptions = { folds: 10, most: 12 };

export interface SelectionStep extends PathStep {
  /** Accuracy of the whole procedure with this many answers, on respondents neither selection nor model had seen. */
  readonly accuracy: number;
  /** Share typed rightly of the segment that is recognised worst. */
  readonly weakestRecall: number;
}

export interface GoldenQuestions {
  readonly steps: readonly SelectionStep[];
  /** Per number of questions: what the nested procedure predicted for everyone, for a confusion table that is honest. */
  readonly heldOut: readonly HeldOutPredictions[];
  /**
   * Questions to ask: the fewest that reach the target and find half of every segment, else the fewest that reach the
   * target, else the fewest within a standard error of the best.
   */
  readonly recommended: number;
}

/**
 * Finds the few questions by which segments are recognised: forward selection on naive Bayes, judged by nested
 * cross-validation, so that the reported accuracy is not inflated by having chosen the questions on the same people.
 */
export function selectGoldenQuestions(
  sample: TypingSample,
  seed: number,
  options: SelectionOptions = DEFAULT_SELECTION,
  candidates: readonly TypingCandidate[] = oneByOne(sample.items.length),
): GoldenQuestions {
  const { frame, tasks } = planSelection(sample, candidates, options, seed);
  return combineSelection(
    frame,
    tasks.map((task) => runSelectionTask(frame, task)),
  );
}

/** The parts of a selection: one on everyone, then one per fold. Each draws from a seed of its own. */
export function planSelection(
  sample: TypingSample,
  candidates: readonly TypingCandidate[],
  { folds, most }: SelectionOptions,
  seed: number,
): { readonly frame: SelectionFrame; readonly tasks: readonly SelectionTask[] } {
  const fold = stratifiedFolds(sample.assignments, sample.segments, folds, createRandom(deriveSeed(seed, 0)));
  const task = { folds, most: Math.min(most, candidates.length), seed };
  return {
    frame: { sample, candidates, fold },
    tasks: [null, ...Array.from({ length: folds }, (_, held) => held)].map((held) => ({ ...task, held })),
  };
}

/**
 * Puts the parts together. With questions that cost differently the folds' paths differ in length: with each number of
 * answers of the path on everyone, a fold is judged by the longest beginning of its own path that costs no more.
 */
export function combineSelection(
  { sample, fold }: SelectionFrame,
  parts: readonly SelectionPart[],
): GoldenQuestions {
  const [whole, ...byFold] = parts;
  const path = whole?.path ?? [];
  const judged = fold.reduce((sum, held, row) => sum + (held >= 0 ? personsOf(sample, row) : 0), 0);
  const heldOut = path.map(({ answers }): HeldOutPredictions => {
    const predicted = new Int16Array(fold.length).fill(-1);
    const certainty = new Float64Array(fold.length).fill(NaN);
    for (const part of byFold) {
      const count = lengthWithin(part.path, answers);
      for (const [i, row] of part.rows.entries()) {
        predicted[row] = part.predicted[count]?.[i] ?? -1;
        certainty[row] = part.certainty[count]?.[i] ?? NaN;
      }
    }
    return { predicted, certainty };
  });
  const steps = path.map((step, i): SelectionStep => {
    const hits = heldOut[i] ? hitsBySegment(sample, heldOut[i]) : [];
    const right = hits.reduce((sum, { found }) => sum + found, 0);
    const recalls = hits.flatMap(({ found, people }) => (people > 0 ? [found / people] : []));
    return { ...step, accuracy: right / judged, weakestRecall: Math.min(...recalls) };
  });
  return { steps, heldOut, recommended: recommend(steps, judged) };
}

function hitsBySegment(sample: TypingSample, { predicted }: HeldOutPredictions) {
  const { assignments, segments } = sample;
  const hits = Array.from({ length: segments }, () => ({ found: 0, people: 0 }));
  for (const [row, segment] of assignments.entries()) {
    const of = hits[segment];
    if (!of || (predicted[row] ?? -1) < 0) continue;
    const persons = personsOf(sample, row);
    of.people += persons;
    if (predicted[row] === segment) of.found += persons;
  }
  return hits;
}

/** Questions of a path that take no more than so many answers. */
export const lengthWithin = (path: readonly PathStep[], answers: number): number =>
  path.filter((step) => step.answers <= answers).length;

function recommend(steps: readonly SelectionStep[], judged: number): number {
  const { target, leastRecall } = TYPING_RULES;
  const onTarget = steps.findIndex((step) => step.accuracy >= target);
  const forAll = steps.findIndex((step) => step.accuracy >= target && step.weakestRecall >= leastRecall);
  if (onTarget >= 0) return (forAll >= 0 ? forAll : onTarget) + 1;
  const best = Math.max(...steps.map((step) => step.accuracy));
  const standardError = Math.sqrt((best * (1 - best)) / judged);
  return steps.findIndex((step) => step.accuracy >= best - standardError) + 1;
}
