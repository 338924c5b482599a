import type { CategoricalColumn } from "@/lib/domain/statistics/column";

/** Respondents whose segment is known, with the answers they would be recognised by. */
export interface TypingSample {
  readonly items: readonly CategoricalColumn[];
  /** Segment 0…segments−1; −1 is not used for training or judging. */
  readonly assignments: Int16Array;
  readonly segments: number;
  /** Persons each respondent counts for, as `scaledWeights` gives them; everybody once by default. */
  readonly persons?: Float64Array | undefined;
}

export const personsOf = ({ persons }: Pick<TypingSample, "persons">, row: number): number =>
  persons ? (persons[row] ?? 0) : 1;

/** Recognises segments from answers: item j's code, −1 where it was not answered. */
export interface TypingModel {
  /** P(segment | answers); sums to 1. */
  posterior(answers: ArrayLike<number>): Float64Array;
}

/** Learns from the given rows of a sample. */
export type TypingMethod = (sample: TypingSample, rows: Int32Array) => TypingModel;

/** One respondent's answers to all items of the sample, written into `answers`. */
export function readAnswers({ items }: TypingSample, row: number, answers: Int16Array): Int16Array {
  for (const [j, item] of items.entries()) answers[j] = item.codes[row] ?? -1;
  return answers;
}

/** Log-scores to probabilities, in place. */
export function normaliseLogScores(scores: Float64Array): Float64Array {
  const highest = scores.reduce((max, score) => Math.max(max, score), -Infinity);
  let sum = 0;
  for (let s = 0; s < scores.length; s++) {
    const share = Math.exp((scores[s] ?? 0) - highest);
    scores[s] = share;
    sum += share;
  }
  for (let s = 0; s < scores.length; s++) scores[s] = (scores[s] ?? 0) / sum;
  return scores;
}

/** The likeliest segment; the first of equals. */
export function likeliest(posterior: ArrayLike<number>): number {
  let best = 0;
  for (let s = 1; s < posterior.length; s++) if ((posterior[s] ?? 0) > (posterior[best] ?? 0)) best = s;
  return best;
}
