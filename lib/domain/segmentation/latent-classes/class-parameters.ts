import type { AnswerPatterns } from "./answer-patterns";

/**
 * Smallest probability a parameter takes. The maximum often lies on the boundary 0; a floor this low changes the
 * log-likelihood by less than 1e-9 a person and keeps every ratio of probabilities finite.
 */
export const PROBABILITY_FLOOR = 1e-12;

/**
 * Class sizes and answer probabilities as one vector, so that a vector method can extrapolate them:
 * `values[r]` is the share of class r, `values[classes · (1 + row) + r]` its probability of the category in that row
 * (`AnswerPatterns.categoryOffset`).
 */
export interface ClassParameters {
  readonly classes: number;
  readonly values: Float64Array;
}

export const createParameters = (data: AnswerPatterns, classes: number): ClassParameters => ({
  classes,
  values: new Float64Array(classes * (1 + data.categoryCount)),
});

/** Free parameters of R classes: (R − 1) + R · Σ (observed categories − 1). */
export const countParameters = (data: AnswerPatterns, classes: number): number => {
  let perClass = 0;
  for (const observed of data.observedCategories) perClass += Math.max(0, observed - 1);
  return classes - 1 + classes * perClass;
};

const projectBlock = (values: Float64Array, first: number, count: number, stride: number): void => {
  let sum = 0;
  for (let step = 0; step < count; step++) {
    const at = first + step * stride;
    const value = Math.max(PROBABILITY_FLOOR, values[at] ?? 0);
    values[at] = value;
    sum += value;
  }
  for (let step = 0; step < count; step++) {
    const at = first + step * stride;
    values[at] = Math.max(PROBABILITY_FLOOR, (values[at] ?? 0) / sum);
  }
};

/** Puts every distribution back on its simplex, in place: nothing below the floor, sums of 1. */
export const projectParameters = (data: AnswerPatterns, parameters: ClassParameters): void => {
  const { classes, values } = parameters;
  projectBlock(values, 0, classes, 1);
  for (let item = 0; item < data.items; item++) {
    const first = classes * (1 + (data.categoryOffset[item] ?? 0));
    for (let r = 0; r < classes; r++) projectBlock(values, first + r, data.categories[item] ?? 0, classes);
  }
};
