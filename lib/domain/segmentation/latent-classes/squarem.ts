import { projectParameters, type ClassParameters } from "./class-parameters";
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

/** What can be climbed: a step that never lowers the objective, and a way back to where parameters mean something. */
export interface Climbable {
  /** One step; returns the objective at `from`. */
  readonly step: (from: Float64Array, to: Float64Array) => number;
  readonly project: (values: Float64Array) => void;
}

/**
 * Climbs to a maximum of the objective by steps of expectation–maximisation, accelerated with SQUAREM, scheme S3
 * (Varadhan & Roland 2008, Scandinavian Journal of Statistics 35:335–353). An extrapolated point is kept only if it is
 * at least as high as the point it was made from, so the objective never falls. Overwrites `values` with the point
 * reached.
 */
export const climbFrom = ({ step, project }: Climbable, values: Float64Array, limits: ClimbLimits): Climb => {
  const one = new Float64Array(values.length);
  const two = new Float64Array(values.length);
  const leap = new Float64Array(values.length);
  let longest = 4;
  let steps = 0;
  let objective = -Infinity;
  while (steps < limits.steps) {
    const atStart = step(values, one);
    objective = step(one, two);
    steps += 2;
    if (!(objective - atStart > limits.tolerance * Math.abs(objective))) {
      values.set(two);
      return { objective, steps, converged: true };
    }
    const alpha = extrapolate(values, one, two, longest, leap);
    if (alpha === -1) {
      values.set(two);
      continue;
    }
    project(leap);
    const atLeap = step(leap, one);
    steps++;
    const higher = atLeap >= objective;
    values.set(higher ? one : two);
    if (higher) objective = atLeap;
    if (alpha === -longest) longest = higher ? longest * 4 : Math.max(4, longest / 4);
  }
  return { objective, steps, converged: false };
};

/** Climbs with latent classes of categorical indicators; overwrites `parameters` with the point reached. */
export const climb = (problem: EmProblem, parameters: ClassParameters, limits: ClimbLimits): Climb => {
  const { classes } = parameters;
  return climbFrom(
    {
      step: (from, to) => emStep(problem, { classes, values: from }, { classes, values: to }),
      project: (values) => projectParameters(problem.data, { classes, values }),
    },
    parameters.values,
    limits,
  );
};
