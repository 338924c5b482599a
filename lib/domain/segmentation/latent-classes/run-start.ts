import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { createParameters, type ClassParameters } from "./class-parameters";
import type { EmProblem } from "./em-step";
import { drawPersonValues, drawUniformValues } from "./initial-values";
import { climb, type Climb, type ClimbLimits } from "./squarem";

/** Draws per start; only the one that stands highest after a short run goes on. */
const CANDIDATES = 10;
const SHORT_RUN_STEPS = 12;
const PULL_TO_PERSON = 0.5;

/** Where a start may stop: its maximum is then known to 1e-9 of the log-likelihood, the best is polished later. */
const START_LIMITS: ClimbLimits = { steps: 3000, tolerance: 1e-9 };

export interface FinishedStart extends Climb {
  readonly parameters: ClassParameters;
}

/**
 * One independent start: several random initial values, a short run of each, and the best of them climbed to its
 * maximum (em-EM; Biernacki, Celeux & Govaert 2003, Computational Statistics & Data Analysis 41:561–575). Even starts
 * draw uniform probabilities, odd ones start at people: each reaches maxima the other misses.
 */
export const runStart = (problem: EmProblem, classes: number, seed: number, start: number): FinishedStart => {
  const random = createRandom(deriveSeed(seed, classes, start));
  let best = createParameters(problem.data, classes);
  let candidate = createParameters(problem.data, classes);
  let highest = -Infinity;
  for (let draw = 0; draw < (classes === 1 ? 1 : CANDIDATES); draw++) {
    if (start % 2 === 0) drawUniformValues(problem.data, random, candidate);
    else drawPersonValues(problem.data, problem.weights, PULL_TO_PERSON, random, candidate);
    const { objective } = climb(problem, candidate, { steps: SHORT_RUN_STEPS, tolerance: 0 });
    if (objective > highest) {
      highest = objective;
      [best, candidate] = [candidate, best];
    }
  }
  return { ...climb(problem, best, START_LIMITS), parameters: best };
};
