import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { AnswerPatterns } from "./answer-patterns";
import { projectParameters, type ClassParameters } from "./class-parameters";

/** Every answer probability uniform and then scaled to sum 1, equal shares: the starting values of poLCA. */
export const drawUniformValues = (data: AnswerPatterns, random: RandomSource, out: ClassParameters): void => {
  const { classes, values } = out;
  values.fill(1 / classes, 0, classes);
  for (let at = classes; at < values.length; at++) values[at] = random.next();
  projectParameters(data, out);
};

const marginalProbabilities = (data: AnswerPatterns, weights: Float64Array): Float64Array => {
  const marginal = new Float64Array(data.categoryCount);
  for (let item = 0; item < data.items; item++) {
    const first = data.categoryOffset[item] ?? 0;
    const end = data.categoryOffset[item + 1] ?? 0;
    let sum = 0;
    for (let pattern = 0; pattern < data.patterns; pattern++) {
      const code = data.codes[pattern * data.items + item] ?? -1;
      if (code < 0) continue;
      marginal[first + code] = (marginal[first + code] ?? 0) + (weights[pattern] ?? 0);
      sum += weights[pattern] ?? 0;
    }
    for (let row = first; row < end; row++)
      marginal[row] = sum > 0 ? (marginal[row] ?? 0) / sum : 1 / (end - first);
  }
  return marginal;
};

/**
 * Each class starts at a person drawn at random: its answer probabilities are `pull` parts that person's answers and
 * 1 − `pull` parts the answers of everybody. Starts lie where people are, so fewer end in poor local maxima.
 */
export const drawPersonValues = (
  data: AnswerPatterns,
  weights: Float64Array,
  pull: number,
  random: RandomSource,
  out: ClassParameters,
): void => {
  const { classes, values } = out;
  const marginal = marginalProbabilities(data, weights);
  values.fill(1 / classes, 0, classes);
  for (let r = 0; r < classes; r++) {
    const person = drawWeighted(random, weights);
    for (let item = 0; item < data.items; item++) {
      const code = data.codes[person * data.items + item] ?? -1;
      const first = data.categoryOffset[item] ?? 0;
      const weightOfPerson = code < 0 ? 0 : pull;
      for (let row = first; row < (data.categoryOffset[item + 1] ?? 0); row++) {
        const answered = row === first + code ? weightOfPerson : 0;
        values[classes * (1 + row) + r] = answered + (1 - weightOfPerson) * (marginal[row] ?? 0);
      }
    }
  }
  projectParameters(data, out);
};
