import { exponentiate } from "../expectation";
import type { MixedModel } from "./mixed-step";

/** Posterior memberships of everybody, `people × classes`, and the log-likelihood on standardised numbers. */
export const scorePeople = (
  model: MixedModel,
  values: Float64Array,
): { posteriors: Float64Array; logLikelihood: number } => {
  const { classes, data } = model;
  const people = data.patterns.patterns;
  const posteriors = new Float64Array(people * classes);
  let logLikelihood = 0;
  model.prepare(values);
  for (let person = 0; person < people; person++) {
    model.logJoint(person);
    const largest = exponentiate(model.problem.workspace);
    const { joint } = model.problem.workspace;
    let sum = 0;
    for (let r = 0; r < classes; r++) sum += joint[r] ?? 0;
    for (let r = 0; r < classes; r++) posteriors[person * classes + r] = (joint[r] ?? 0) / sum;
    logLikelihood += (data.patterns.weights[person] ?? 0) * (largest + Math.log(sum));
  }
  return { posteriors, logLikelihood };
};
