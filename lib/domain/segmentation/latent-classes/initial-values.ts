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

/** How much of a class's first answer probabilities is the person it starts at; the rest is everybody. */
const PULL_TO_PERSON = 0.5;

const placeAtPerson = (
  data: AnswerPatterns,
  marginal: Float64Array,
  person: number,
  { classes, values }: ClassParameters,
  r: number,
): void => {
  for (let item = 0; item < data.items; item++) {
    const code = data.codes[person * data.items + item] ?? -1;
    const first = data.categoryOffset[item] ?? 0;
    const pull = code < 0 ? 0 : PULL_TO_PERSON;
    for (let row = first; row < (data.categoryOffset[item + 1] ?? 0); row++) {
      const answered = row === first + code ? pull : 0;
      values[classes * (1 + row) + r] = answered + (1 - pull) * (marginal[row] ?? 0);
    }
  }
};

/**
 * Each class starts at a person drawn at random: its answer probabilities are half that person's answers and half those of
 * everybody. Starts lie where people are, so fewer end in poor local maxima.
 */
export const drawPersonValues = (
  data: AnswerPatterns,
  weights: Float64Array,
  random: RandomSource,
  out: ClassParameters,
): void => {
  const { classes, values } = out;
  const marginal = marginalProbabilities(data, weights);
  values.fill(1 / classes, 0, classes);
  for (let r = 0; r < classes; r++) placeAtPerson(data, marginal, drawWeighted(random, weights), out, r);
  projectParameters(data, out);
};

/** Takes one class, drawn at random, away from where it is and begins it anew at a person, with an equal share. */
export const renewOneClass = (
  data: AnswerPatterns,
  weights: Float64Array,
  random: RandomSource,
  parameters: ClassParameters,
): void => {
  const r = random.below(parameters.classes);
  const person = drawWeighted(random, weights);
  placeAtPerson(data, marginalProbabilities(data, weights), person, parameters, r);
  parameters.values[r] = 1 / parameters.classes;
  projectParameters(data, parameters);
};
