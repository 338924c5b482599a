import { MISSING } from "@/lib/domain/statistics/column";
import type { AnswerPatterns } from "./answer-patterns";

/** Observed against expected frequencies of whole answer patterns, over the persons who answered every item. */
export interface GlobalFit {
  /** Likelihood ratio G² = 2 Σ q ln(q / q̂). */
  readonly gSquared: number;
  /** Pearson X² = Σ (q − q̂)² / q̂ + what is expected of patterns nobody showed. */
  readonly pearson: number;
  /** min(n, number of possible patterns − 1) − parameters; below 0 the model is not identified. */
  readonly degreesOfFreedom: number;
}

const isComplete = (data: AnswerPatterns, pattern: number): boolean => {
  for (let item = 0; item < data.items; item++) {
    if ((data.codes[pattern * data.items + item] ?? MISSING) === MISSING) return false;
  }
  return true;
};

/** As poLCA computes it (Linzer & Lewis 2011, Journal of Statistical Software 42(10)). */
export const globalFit = (
  data: AnswerPatterns,
  logProbabilities: Float64Array,
  parameters: number,
): GlobalFit => {
  let persons = 0;
  const complete: number[] = [];
  for (let pattern = 0; pattern < data.patterns; pattern++) {
    if ((data.weights[pattern] ?? 0) === 0 || !isComplete(data, pattern)) continue;
    complete.push(pattern);
    persons += data.weights[pattern] ?? 0;
  }
  let gSquared = 0;
  let pearson = 0;
  let expectedOfShown = 0;
  for (const pattern of complete) {
    const observed = data.weights[pattern] ?? 0;
    const expected = persons * Math.exp(logProbabilities[pattern] ?? 0);
    gSquared += 2 * observed * (Math.log(observed / persons) - (logProbabilities[pattern] ?? 0));
    pearson += (observed - expected) ** 2 / expected;
    expectedOfShown += expected;
  }
  let possible = 1;
  for (const observed of data.observedCategories) possible *= Math.max(1, observed);
  return {
    gSquared,
    pearson: pearson + (persons - expectedOfShown),
    degreesOfFreedom: Math.min(data.totalWeight, possible - 1) - parameters,
  };
};
