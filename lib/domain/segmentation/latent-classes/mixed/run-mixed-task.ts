import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { drawPersonValues, drawUniformValues } from "../initial-values";
import type { LatentClassTask } from "../plan-latent-classes";
import type { LatentClassTaskResult } from "../run-latent-class-task";
import { climbFrom } from "../squarem";
import type { MixedData } from "./mixed-data";
import { createMixedModel, mixedLength, partsOf, type MixedModel } from "./mixed-step";

const CANDIDATES = 10;
const SHORT_RUN_STEPS = 12;

/** Means at random people, variances of everybody; categorical answers as for latent classes without numbers. */
export const drawMixedValues = (
  model: MixedModel,
  start: number,
  random: RandomSource,
  values: Float64Array,
): void => {
  const { classes, data } = model;
  const { categorical, means, variances } = partsOf(data, classes, values);
  const parameters = { classes, values: categorical };
  const { weights } = data.patterns;
  if (start % 2 === 0) drawUniformValues(data.patterns, random, parameters);
  else drawPersonValues(data.patterns, weights, random, parameters);
  variances.fill(1);
  const width = data.numericColumns.length;
  for (let r = 0; r < classes; r++) {
    const person = drawWeighted(random, weights);
    for (let q = 0; q < width; q++) {
      const value = data.numbers[person * width + q] ?? NaN;
      means[q * classes + r] = Number.isNaN(value) ? 0 : value;
    }
  }
};

/** Runs a block of starts of latent classes with numbers, each as `runStart` does. */
export const runMixedTask = (data: MixedData, task: LatentClassTask): LatentClassTaskResult => {
  const { classes, firstStart, seed, starts } = task;
  const model = createMixedModel(data, classes, task.pseudoCount);
  const objectives: number[] = [];
  let bestValues = new Float64Array(0);
  let highest = -Infinity;
  for (let start = firstStart; start < firstStart + starts; start++) {
    const random = createRandom(deriveSeed(seed, classes, start));
    let best = new Float64Array(mixedLength(data, classes));
    let candidate = new Float64Array(best.length);
    let bestShort = -Infinity;
    for (let draw = 0; draw < (classes === 1 ? 1 : CANDIDATES); draw++) {
      drawMixedValues(model, start, random, candidate);
      const { objective } = climbFrom(model, candidate, { steps: SHORT_RUN_STEPS, tolerance: 0 });
      if (objective <= bestShort) continue;
      bestShort = objective;
      [best, candidate] = [candidate, best];
    }
    const { objective } = climbFrom(model, best, { steps: 3000, tolerance: 1e-9 });
    objectives.push(objective);
    if (objective > highest) {
      highest = objective;
      bestValues = best;
    }
  }
  return { classes, firstStart, objectives, bestValues };
};
