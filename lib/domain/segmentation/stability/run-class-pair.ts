import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import type { AnswerPatterns } from "../latent-classes/answer-patterns";
import { createParameters } from "../latent-classes/class-parameters";
import { modalClass } from "../latent-classes/classification";
import { createWorkspace } from "../latent-classes/em-workspace";
import { drawPersonValues, drawUniformValues } from "../latent-classes/initial-values";
import { scorePatterns } from "../latent-classes/posterior-memberships";
import { climb } from "../latent-classes/squarem";
import { compareBootstrapPair, type BootstrapPairResult, type SoughtDivision } from "./bootstrap-pair";

/** What all pairs share: the answers, and the modal classes of all patterns, per number of classes. */
export interface ClassStabilityFrame {
  readonly data: AnswerPatterns;
  readonly divisions: readonly SoughtDivision[];
}

export interface ClassPairTask {
  readonly pair: number;
  readonly starts: number;
  readonly seed: number;
}

const SHORT_RUN_STEPS = 9;
/** Where a modal class hardly moves any more. */
const LIMITS = { steps: 500, tolerance: 1e-7 };

/**
 * Fits a bootstrap sample, the best of several short starts to its end, and places everybody by it. Climbing from the best
 * six instead changes the medians over pairs by less than another seed does (vacmot, election, carcinoma).
 */
const placeBySample = (
  data: AnswerPatterns,
  weights: Float64Array,
  classes: number,
  starts: number,
  random: RandomSource,
): Int16Array => {
  const problem = { data, weights, pseudoCount: 0, workspace: createWorkspace(data, classes) };
  let best = createParameters(data, classes);
  let candidate = createParameters(data, classes);
  let highest = -Infinity;
  for (let start = 0; start < starts; start++) {
    if (start % 2 === 0) drawUniformValues(data, random, candidate);
    else drawPersonValues(data, weights, random, candidate);
    const { objective } = climb(problem, candidate, { steps: SHORT_RUN_STEPS, tolerance: 0 });
    if (objective <= highest) continue;
    highest = objective;
    [best, candidate] = [candidate, best];
  }
  climb(problem, best, LIMITS);
  const { posteriors } = scorePatterns(data, best);
  return Int16Array.from({ length: data.patterns }, (_, pattern) => modalClass(posteriors, classes, pattern));
};

/** One pair of bootstrap samples for latent classes, with modal classes for segments. */
export const runClassPair = (
  { data, divisions }: ClassStabilityFrame,
  { starts, ...task }: ClassPairTask,
): BootstrapPairResult =>
  compareBootstrapPair(
    { ...data, pointOfRow: data.patternOfRow },
    divisions,
    task,
    (weights, segments, random) => placeBySample(data, weights, segments, starts, random),
  );
