import { drawPeople } from "@/lib/domain/segmentation/typing/draw-people";
import { judgeTyping, type TypingQuality } from "@/lib/domain/segmentation/typing/judge-typing";
import { learnNaiveBayes, type NaiveBayesTables } from "@/lib/domain/segmentation/typing/naive-bayes";
import {
  typingMethods,
  withItems,
  type ChallengeTask,
  type SelectionFrame,
  type TypingMethodName,
} from "@/lib/domain/segmentation/typing/run-selection-task";
import {
  combineSelection,
  lengthWithin,
  planSelection,
  type SelectionOptions,
} from "@/lib/domain/segmentation/typing/select-golden-questions";
import type { TypingCandidate } from "@/lib/domain/segmentation/typing/typing-candidate";
import { personsOf, type TypingSample } from "@/lib/domain/segmentation/typing/typing-model";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { partOfProgress, runnerFor, type FitOptions } from "./runner-for";

export interface TypingInput extends SelectionOptions {
  readonly sample: TypingSample;
  readonly candidates: readonly TypingCandidate[];
  readonly seed: number;
}

export interface LearntTyping {
  /** Positions in the candidates, in the order in which they help, with the answers they take up to there. */
  readonly path: readonly { readonly candidate: number; readonly answers: number }[];
  /** By number of questions, from nested cross-validation. */
  readonly qualities: readonly TypingQuality[];
  readonly recommended: number;
  /** One table per item of the path's candidates, learnt from everyone. */
  readonly tables: NaiveBayesTables;
  /** Accuracy of each method by the recommended questions, on the same folds, with each fold's own choice of them. */
  readonly challengers: readonly { readonly method: TypingMethodName; readonly accuracy: number }[];
  /** Accuracy by all candidates together. */
  readonly ceiling: number;
}

/** People a selection is made on at most; the tables are learnt from all. */
const MOST_PEOPLE = 10_000;

/** Of the progress, how much the selection takes; the rest is for comparing methods. */
const SHARE_OF_SELECTION = 0.6;

/**
 * Finds the questions by which segments are recognised, learns them and judges them on people it had not seen. The result
 * depends on the data, the settings and the seed only, not on the number of threads.
 *
 * @throws the signal's reason when cancelled
 */
export async function learnTyping(
  { sample, candidates, seed, folds, most }: TypingInput,
  { signal, onProgress, threads }: FitOptions = {},
): Promise<LearntTyping> {
  const runner = runnerFor(threads);
  const drawn = {
    ...sample,
    assignments: drawPeople(sample.assignments, MOST_PEOPLE, createRandom(deriveSeed(seed, 2))),
  };
  const { frame, tasks } = planSelection(drawn, candidates, { folds, most }, seed);
  const parts = await runner.run("typing-selection", frame, tasks, {
    signal,
    onProgress: partOfProgress(onProgress, 0, SHARE_OF_SELECTION),
  });
  const { steps, heldOut, recommended } = combineSelection(frame, parts);
  const budget = steps[recommended - 1]?.answers ?? 0;
  const itemsOfFold = parts
    .slice(1)
    .map(({ path }) => itemsOf(candidates, path.slice(0, lengthWithin(path, budget))));
  const challenges = planChallenges(frame, itemsOfFold);
  const hits = await runner.run("typing-challenge", frame, challenges, {
    signal,
    onProgress: partOfProgress(onProgress, SHARE_OF_SELECTION, 1),
  });
  const judged = frame.fold.reduce((sum, fold, row) => sum + (fold >= 0 ? personsOf(sample, row) : 0), 0);
  const accuracyOf = (method: TypingMethodName, isCeiling: boolean): number =>
    hits.reduce((sum, found, i) => {
      const challenge = challenges[i];
      return challenge?.method === method && challenge.isCeiling === isCeiling ? sum + found : sum;
    }, 0) / judged;
  const everyone = Int32Array.from(sample.assignments.keys());
  return {
    path: steps,
    qualities: heldOut.map((predictions) =>
      judgeTyping(drawn.assignments, sample.segments, predictions, sample.persons),
    ),
    recommended,
    tables: learnNaiveBayes(withItems(sample, itemsOf(candidates, steps)), everyone),
    challengers: methodNames.map((method) => ({ method, accuracy: accuracyOf(method, false) })),
    ceiling: accuracyOf("naive-bayes", true),
  };
}

const methodNames = Object.keys(typingMethods) as TypingMethodName[];

const itemsOf = (
  candidates: readonly TypingCandidate[],
  path: readonly { readonly candidate: number }[],
): number[] => path.flatMap(({ candidate }) => candidates[candidate]?.items ?? []);

/** Every method on every fold by the questions chosen without it, and naive Bayes by all questions. */
function planChallenges(
  { sample }: SelectionFrame,
  itemsOfFold: readonly (readonly number[])[],
): (ChallengeTask & { readonly isCeiling: boolean })[] {
  const all = [...sample.items.keys()];
  return itemsOfFold.flatMap((items, held) => [
    ...methodNames.map((method) => ({ held, method, items, isCeiling: false })),
    { held, method: "naive-bayes" as const, items: all, isCeiling: true },
  ]);
}
