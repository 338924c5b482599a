import type { AnswerPatterns } from "./answer-patterns";

/**
 * Every array an iteration needs, made once per run: iterations allocate nothing. Classes are padded to an even number
 * (`stride`); the padding class has probability 0 everywhere.
 */
export interface EmWorkspace {
  readonly classes: number;
  readonly stride: number;
  /** Per feature and class: probability of the answer over that of the reference answer; 1 / reference if missing. */
  readonly ratios: Float64Array;
  /** Per class: share times the probability of all reference answers. */
  readonly base: Float64Array;
  /** Expected number of persons per feature and class. */
  readonly counts: Float64Array;
  /** Expected number of persons per class. */
  readonly totals: Float64Array;
  /** One pattern's joint probabilities or posterior weights. */
  readonly joint: Float64Array;
}

export const createWorkspace = (data: AnswerPatterns, classes: number): EmWorkspace => {
  const stride = classes + (classes & 1);
  const features = data.categoryCount + data.items;
  return {
    classes,
    stride,
    ratios: new Float64Array(features * stride),
    base: new Float64Array(stride),
    counts: new Float64Array(features * stride),
    totals: new Float64Array(stride),
    joint: new Float64Array(stride),
  };
};
