import { projectParameters } from "../class-parameters";
import { logPrior, type EmProblem } from "../em-step";
import { createWorkspace } from "../em-workspace";
import { addToCounts, exponentiate, sumLogarithms } from "../expectation";
import { maximise } from "../maximisation";
import { fillOddsTable, takeLogarithms } from "../odds-table";
import type { Climbable } from "../squarem";
import type { MixedData } from "./mixed-data";

/** Least variance of a class, as a part of the variance of everybody: without it a class could shrink onto one person. */
export const VARIANCE_FLOOR = 1e-3;

/** Parts of the parameter vector: shares and probabilities, then means and variances as `[variable × classes + class]`. */
export interface MixedParts {
  readonly categorical: Float64Array;
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

export const partsOf = (data: MixedData, classes: number, values: Float64Array): MixedParts => {
  const first = classes * (1 + data.patterns.categoryCount);
  const width = classes * data.numericColumns.length;
  return {
    categorical: values.subarray(0, first),
    means: values.subarray(first, first + width),
    variances: values.subarray(first + width, first + 2 * width),
  };
};

export const mixedLength = (data: MixedData, classes: number): number =>
  classes * (1 + data.patterns.categoryCount + 2 * data.numericColumns.length);

interface Moments {
  readonly weight: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

export interface MixedModel extends Climbable {
  readonly data: MixedData;
  readonly classes: number;
  readonly problem: EmProblem;
  /** Logarithms of the joint densities of a person, after `prepare`. */
  readonly logJoint: (person: number) => void;
  readonly prepare: (values: Float64Array) => void;
}

const addMoments = (
  model: { data: MixedData; classes: number; joint: Float64Array },
  person: number,
  scale: number,
  moments: Moments,
) => {
  const { data, classes, joint } = model;
  const width = data.numericColumns.length;
  for (let q = 0; q < width; q++) {
    const value = data.numbers[person * width + q] ?? NaN;
    if (Number.isNaN(value)) continue;
    for (let r = 0; r < classes; r++) {
      const at = q * classes + r;
      const weight = (joint[r] ?? 0) * scale;
      moments.weight[at] = (moments.weight[at] ?? 0) + weight;
      moments.sum[at] = (moments.sum[at] ?? 0) + weight * value;
      moments.squares[at] = (moments.squares[at] ?? 0) + weight * value * value;
    }
  }
};

const maximiseNumbers = (moments: Moments, { means, variances }: MixedParts): void => {
  for (let at = 0; at < means.length; at++) {
    const weight = moments.weight[at] ?? 0;
    const mean = weight > 0 ? (moments.sum[at] ?? 0) / weight : 0;
    means[at] = mean;
    variances[at] = Math.max(
      VARIANCE_FLOOR,
      weight > 0 ? (moments.squares[at] ?? 0) / weight - mean * mean : 1,
    );
  }
};

const projectMixed = (data: MixedData, classes: number, values: Float64Array): void => {
  const { categorical, variances } = partsOf(data, classes, values);
  projectParameters(data.patterns, { classes, values: categorical });
  for (let at = 0; at < variances.length; at++) variances[at] = Math.max(VARIANCE_FLOOR, variances[at] ?? 1);
};

const emptyMoments = (cells: number): Moments => ({
  weight: new Float64Array(cells),
  sum: new Float64Array(cells),
  squares: new Float64Array(cells),
});

/**
 * Latent classes of categorical and numeric indicators, independent within a class: multinomial answers, and normal
 * numbers with a mean and a variance per class (Vermunt & Magidson 2002, in Applied Latent Class Analysis, 89–106).
 */
export const createMixedModel = (data: MixedData, classes: number, pseudoCount: number): MixedModel => {
  const workspace = createWorkspace(data.patterns, classes);
  const problem: EmProblem = { data: data.patterns, weights: data.patterns.weights, pseudoCount, workspace };
  const width = data.numericColumns.length;
  const cells = classes * width;
  const means = new Float64Array(cells);
  const constants = new Float64Array(cells);
  const precisions = new Float64Array(cells);
  const moments = emptyMoments(cells);

  const prepare = (values: Float64Array): void => {
    const parts = partsOf(data, classes, values);
    if (fillOddsTable(data.patterns, { classes, values: parts.categorical }, workspace)) {
      takeLogarithms(data.patterns, { classes, values: parts.categorical }, workspace);
    }
    means.set(parts.means);
    for (let at = 0; at < cells; at++) {
      const variance = parts.variances[at] ?? 1;
      constants[at] = -0.5 * Math.log(2 * Math.PI * variance);
      precisions[at] = 0.5 / variance;
    }
  };

  const logJoint = (person: number): void => {
    sumLogarithms(data.patterns, workspace, person);
    for (let q = 0; q < width; q++) {
      const value = data.numbers[person * width + q] ?? NaN;
      if (Number.isNaN(value)) continue;
      for (let r = 0; r < classes; r++) {
        const at = q * classes + r;
        const distance = value - (means[at] ?? 0);
        workspace.joint[r] =
          (workspace.joint[r] ?? 0) + (constants[at] ?? 0) - (precisions[at] ?? 0) * distance * distance;
      }
    }
  };

  const step = (from: Float64Array, to: Float64Array): number => {
    prepare(from);
    workspace.counts.fill(0);
    workspace.totals.fill(0);
    for (const part of [moments.weight, moments.sum, moments.squares]) part.fill(0);
    let objective = logPrior(problem, { classes, values: partsOf(data, classes, from).categorical });
    for (let person = 0; person < data.patterns.patterns; person++) {
      const weight = data.patterns.weights[person] ?? 0;
      if (weight === 0) continue;
      logJoint(person);
      const largest = exponentiate(workspace);
      let sum = 0;
      for (let r = 0; r < classes; r++) sum += workspace.joint[r] ?? 0;
      objective += weight * (largest + Math.log(sum));
      addToCounts(data.patterns, workspace, person, weight / sum);
      addMoments({ data, classes, joint: workspace.joint }, person, weight / sum, moments);
    }
    const parts = partsOf(data, classes, to);
    maximise(data.patterns, workspace, pseudoCount, { classes, values: parts.categorical });
    maximiseNumbers(moments, parts);
    return objective;
  };

  const project = (values: Float64Array): void => projectMixed(data, classes, values);
  return { data, classes, problem, prepare, logJoint, step, project };
};
