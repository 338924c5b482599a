import type { AnswerPatterns } from "./answer-patterns";
import type { ClassParameters } from "./class-parameters";
import type { EmWorkspace } from "./em-workspace";
import { expectCounts } from "./expectation";
import { maximise } from "./maximisation";
import { fillOddsTable } from "./odds-table";

/** What one run of the algorithm works on. `weights` may differ from the data's own: a bootstrap sample is a vector of weights. */
export interface EmProblem {
  readonly data: AnswerPatterns;
  readonly weights: Float64Array;
  /** Artificial persons of the Dirichlet prior; 0 gives maximum likelihood. */
  readonly pseudoCount: number;
  readonly workspace: EmWorkspace;
}

/** Log-density of the Dirichlet prior up to a constant; 0 without a prior. */
export const logPrior = (problem: EmProblem, parameters: ClassParameters): number => {
  const { data, pseudoCount } = problem;
  if (pseudoCount === 0) return 0;
  const { classes, values } = parameters;
  let sum = 0;
  for (let r = 0; r < classes; r++) sum += (pseudoCount / classes) * Math.log(values[r] ?? 1);
  for (let item = 0; item < data.items; item++) {
    const pseudo = pseudoCount / (classes * (data.categories[item] ?? 1));
    const first = classes * (1 + (data.categoryOffset[item] ?? 0));
    const end = classes * (1 + (data.categoryOffset[item + 1] ?? 0));
    for (let at = first; at < end; at++) sum += pseudo * Math.log(values[at] ?? 1);
  }
  return sum;
};

/**
 * One step of expectation–maximisation from `from` to `to` (Dempster, Laird & Rubin 1977).
 *
 * @returns the objective at `from`: log-likelihood plus log-prior; at `to` it is at least as high
 */
export const emStep = (problem: EmProblem, from: ClassParameters, to: ClassParameters): number => {
  const { data, weights, workspace } = problem;
  const safe = fillOddsTable(data, from, workspace);
  const logLikelihood = expectCounts(data, weights, workspace, safe);
  const objective = logLikelihood + logPrior(problem, from);
  maximise(data, workspace, problem.pseudoCount, to);
  return objective;
};
