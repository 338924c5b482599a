import type { AnswerPatterns } from "./answer-patterns";
import { bivariateResiduals } from "./bivariate-residuals";
import type { BestStart } from "./choose-best-start";
import { countParameters } from "./class-parameters";
import { classify } from "./classification";
import { createWorkspace } from "./em-workspace";
import { globalFit } from "./global-fit";
import { informationCriteria } from "./information-criteria";
import { orderClasses } from "./order-classes";
import { expandToRows, scorePatterns } from "./posterior-memberships";
import { itemProbabilities } from "./item-probabilities";
import type { LatentClassFit } from "./latent-class-fit";
import { climb, type ClimbLimits } from "./squarem";

/** The best start climbs on until a step gains nothing a double could show. */
const POLISH_LIMITS: ClimbLimits = { steps: 20_000, tolerance: 1e-13 };
/** With very many patterns a step costs much and 1e-10 of the log-likelihood is far below any difference that matters. */
const POLISH_LIMITS_FOR_MANY: ClimbLimits = { steps: 400, tolerance: 1e-10 };
const MANY_PATTERNS = 20_000;

const answersNothing = (data: AnswerPatterns, pattern: number): boolean => {
  for (let item = 0; item < data.items; item++)
    if ((data.codes[pattern * data.items + item] ?? -1) >= 0) return false;
  return true;
};

const assignRows = (data: AnswerPatterns, modalOfPattern: Int16Array, classes: number) => {
  const assigned = new Int16Array(data.rows);
  const sizes = new Array<number>(classes).fill(0);
  for (let row = 0; row < data.rows; row++) {
    const pattern = data.patternOfRow[row] ?? 0;
    const modal = answersNothing(data, pattern) ? -1 : (modalOfPattern[pattern] ?? 0);
    assigned[row] = modal;
    if (modal >= 0) sizes[modal] = (sizes[modal] ?? 0) + 1;
  }
  return { assigned, sizes };
};

/**
 * Polishes the best start, then takes one last expectation step, so that memberships, log-likelihood and criteria all
 * belong to the very parameters reported.
 */
export const finishFit = (data: AnswerPatterns, best: BestStart, pseudoCount: number): LatentClassFit => {
  const { classes } = best;
  const polished = { classes, values: Float64Array.from(best.values) };
  const problem = { data, weights: data.weights, pseudoCount, workspace: createWorkspace(data, classes) };
  const { converged } = climb(
    problem,
    polished,
    data.patterns > MANY_PATTERNS ? POLISH_LIMITS_FOR_MANY : POLISH_LIMITS,
  );
  const parameters = orderClasses(polished);
  const scores = scorePatterns(data, parameters);

  let logLikelihood = 0;
  scores.logProbabilities.forEach((log, pattern) => (logLikelihood += (data.weights[pattern] ?? 0) * log));
  const { modalOfPattern, ...classification } = classify(scores.posteriors, data.weights, classes);
  const free = countParameters(data, classes);
  const { assigned, sizes } = assignRows(data, modalOfPattern, classes);
  return {
    classes,
    logLikelihood,
    parameters: free,
    answered: data.answered,
    effectiveSize: data.totalWeight,
    criteria: informationCriteria(logLikelihood, free, data.totalWeight, classification.entropy),
    fit: globalFit(data, scores.logProbabilities, free),
    bivariateResiduals: bivariateResiduals(data, parameters),
    shares: Array.from(parameters.values.subarray(0, classes)),
    itemProbabilities: itemProbabilities(data, parameters),
    posteriors: expandToRows(data, scores.posteriors, classes),
    assigned,
    classification,
    smallestShare: Math.min(...classification.modalShares),
    smallestSize: Math.min(...sizes),
    sizes,
    starts: { count: best.objectives.length, reachedBest: best.reachedBest, objectives: best.objectives },
    converged,
  };
};
