import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { collectAnswerPatterns, type AnswerPatterns } from "../answer-patterns";
import type { ClassParameters } from "../class-parameters";
import { createWorkspace } from "../em-workspace";
import { runStart } from "../run-start";
import { climb } from "../squarem";
import { simulateAnswers } from "./simulate-answers";

/** The data and the maximum with the smaller number of classes. */
export interface NullModel {
  readonly data: AnswerPatterns;
  readonly classes: number;
  readonly values: Float64Array;
}

export interface LikelihoodRatioTask {
  readonly sample: number;
  readonly starts: number;
  readonly seed: number;
}

const bestOfStarts = (data: AnswerPatterns, classes: number, starts: number, seed: number): number => {
  const problem = { data, weights: data.weights, pseudoCount: 0, workspace: createWorkspace(data, classes) };
  let highest = -Infinity;
  for (let start = 0; start < (classes === 1 ? 1 : starts); start++) {
    highest = Math.max(highest, runStart(problem, classes, seed, start).objective);
  }
  return highest;
};

/** What the smaller model reaches from the parameters that made the sample: often, but not always, its maximum. */
const reachedFromTruth = (data: AnswerPatterns, { classes, values }: ClassParameters): number => {
  const problem = { data, weights: data.weights, pseudoCount: 0, workspace: createWorkspace(data, classes) };
  return climb(problem, { classes, values: Float64Array.from(values) }, { steps: 3000, tolerance: 1e-9 })
    .objective;
};

/** −2 ln of the likelihood ratio of k against k + 1 classes in one sample made by k classes. */
export const runLikelihoodRatioSample = (model: NullModel, task: LikelihoodRatioTask): number => {
  const { classes, values } = model;
  const random = createRandom(deriveSeed(task.seed, classes, task.sample));
  const data = collectAnswerPatterns(simulateAnswers(model.data, { classes, values }, random));
  const seed = deriveSeed(task.seed, task.sample);
  const smaller = Math.max(
    reachedFromTruth(data, { classes, values }),
    bestOfStarts(data, classes, task.starts, seed),
  );
  return 2 * (bestOfStarts(data, classes + 1, task.starts, seed) - smaller);
};
