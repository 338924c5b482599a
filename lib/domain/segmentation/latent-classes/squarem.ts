import { createParameters, projectParameters, type ClassParameters } from "./class-parameters";
import { emStep, type EmProblem } from "./em-step";

export interface ClimbLimits {
  /** Most expectation–maximisation steps. */
  readonly steps: number;
  /** The climb ends when a step gains less than this share of the objective. */
  readonly tolerance: number;
}

export interface Climb {
  readonly objective: number;
  readonly steps: number;
  readonly converged: boolean;
}

/** θ0 − 2αr + α²v, the extrapolation of scheme S3, with r = θ1 − θ0 and v = θ2 − 2θ1 + θ0. Returns α. */
const extrapolate = (
  zero: Float64Array,
  one: Float64Array,
  two: Float64Array,
  longest: number,
  out: Float64Array,
): number => {
  let rSquare = 0;
  let vSquare = 0;
  for (let at = 0; at < zero.length; at++) {
    const r = (one[at] ?? 0) - (zero[at] ?? 0);
    const v = (two[at] ?? 0) - (one[at] ?? 0) - r;
    rSquare += r * r;
    vSquare += v * v;
  }
  const alpha = vSquare === 0 ? -1 : Math.max(-longest, Math.min(-1, -Math.sqrt(rSquare / vSquare)));
  for (let at = 0; at < zero.length; at++) {
    const r = (one[at] ?? 0) - (zero[at] ?? 0);
    const v = (two[at] ?? 0) - (one[at] ?? 0) - r;
    out[at] = (zero[at] ?? 0) - 2 * alpha * r + alpha * alpha * v;
  }
  return alpha;
};

/**
 * Climbs to a maximum of the objective by expectation–maximisation accelerated with SQUAREM, scheme S3 (Varadhan &
 * Roland 2008, Scandinavian Journal of Statistics 35:335–353). An extrapolated point is kept only if it is at least as
 * high as the point it was made from, so the objective never falls. Overwrites `parameters` with the point reached.
 */
export const climb = (problem: EmProblem, parameters: ClassParameters, limits: ClimbLimits): Climb => {
  const { data } = problem;
  const { classes, values } = parameters;
  const one = createParameters(data, classes);
  const two = createParameters(data, classes);
  const leap = createParameters(data, classes);
  let longest = 4;
  let steps = 0;
  let objective = -Infinity;
  while (steps < limits.steps) {
    const atStart = emStep(problem, parameters, one);
    const afterOne = emStep(problem, one, two);
    steps += 2;
    objective = afterOne;
    if (!(afterOne - atStart > limits.tolerance * Math.abs(afterOne))) {
      values.set(two.values);
      return { objective, steps, converged: true };
    }
    const alpha = extrapolate(values, one.values, two.values, longest, leap.values);
    if (alpha === -1) {
      values.set(two.values);
      continue;
    }
    projectParameters(data, leap);
    const atLeap = emStep(problem, leap, one);
    steps++;
    if (atLeap >= afterOne) {
      values.set(one.values);
      objective = atLeap;
      if (alpha === -longest) longest *= 4;
    } else {
      values.set(two.values);
      if (alpha === -longest) longest = Math.max(4, longest / 4);
    }
  }
  return { objective, steps, converged: false };
};
