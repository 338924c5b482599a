import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { adjustedRandIndex } from "../agreement/adjusted-rand";
import { bestOverlaps } from "../agreement/best-overlap";
import { crossDivisions } from "../agreement/cross-table";
import type { AnswerPatterns } from "../latent-classes/answer-patterns";
import { createParameters } from "../latent-classes/class-parameters";
import { modalClass } from "../latent-classes/classification";
import { createWorkspace } from "../latent-classes/em-workspace";
import { drawPersonValues, drawUniformValues } from "../latent-classes/initial-values";
import { scorePatterns } from "../latent-classes/posterior-memberships";
import { climb } from "../latent-classes/squarem";
import { drawBootstrapWeights, resamplingFrame } from "./bootstrap-weights";
import type { BootstrapPairResult } from "./run-bootstrap-pair";

/** What all pairs share: the answers, and the modal classes of all patterns, per number of classes. */
export interface ClassStabilityFrame {
  readonly data: AnswerPatterns;
  readonly divisions: readonly { readonly segments: number; readonly assigned: Int16Array }[];
}

export interface ClassPairTask {
  readonly pair: number;
  readonly starts: number;
  readonly seed: number;
}

const SHORT_RUN_STEPS = 9;
const PULL_TO_PERSON = 0.5;

/** Fits a bootstrap sample, the best of several short starts to its end, and places everybody by it. */
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
    else drawPersonValues(data, weights, PULL_TO_PERSON, random, candidate);
    const { objective } = climb(problem, candidate, { steps: SHORT_RUN_STEPS, tolerance: 0 });
    if (objective <= highest) continue;
    highest = objective;
    [best, candidate] = [candidate, best];
  }
  climb(problem, best, { steps: 500, tolerance: 1e-7 });
  const { posteriors } = scorePatterns(data, best);
  return Int16Array.from({ length: data.patterns }, (_, pattern) => modalClass(posteriors, classes, pattern));
};

/** One pair of bootstrap samples for latent classes: as `runBootstrapPair`, with modal classes for nearest centroids. */
export const runClassPair = (frame: ClassStabilityFrame, task: ClassPairTask): BootstrapPairResult => {
  const { data, divisions } = frame;
  const { pair, seed, starts } = task;
  const resampling = resamplingFrame({ pointOfRow: data.patternOfRow, weights: data.weights });
  const samples = [0, 1].map((half) => {
    const weights = new Float64Array(data.patterns);
    drawBootstrapWeights(resampling, createRandom(deriveSeed(seed, pair, half)), weights);
    return weights;
  });
  const agreement: number[] = [];
  const overlaps: number[][] = [];
  for (const { segments, assigned } of divisions) {
    const [first, second] = samples.map((weights, half) =>
      placeBySample(data, weights, segments, starts, createRandom(deriveSeed(seed, pair, half, segments))),
    ) as [Int16Array, Int16Array];
    agreement.push(adjustedRandIndex(crossDivisions(first, segments, second, segments, data.weights)));
    const [inFirst, inSecond] = [first, second].map((sample) =>
      bestOverlaps(crossDivisions(assigned, segments, sample, segments, data.weights)),
    ) as [number[], number[]];
    overlaps.push(inFirst.map((overlap, r) => (overlap + (inSecond[r] ?? 0)) / 2));
  }
  return { pair, agreement, overlaps };
};
