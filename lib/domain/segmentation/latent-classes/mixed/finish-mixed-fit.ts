import type { BestStart } from "../choose-best-start";
import { bivariateResiduals } from "../bivariate-residuals";
import { countParameters } from "../class-parameters";
import { classify } from "../classification";
import { itemProbabilities } from "../item-probabilities";
import { informationCriteria } from "../information-criteria";
import type { LatentClassFit } from "../latent-class-fit";
import { orderClasses } from "../order-classes";
import { climbFrom } from "../squarem";
import type { MixedData } from "./mixed-data";
import { createMixedModel, partsOf } from "./mixed-step";
import { scorePeople } from "./score-people";

/** A numeric indicator by class, in the units of the data. */
export interface NumericProfile {
  /** Place of the column among all indicators. */
  readonly column: number;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** As for categorical indicators; `itemProbabilities` and residuals are of the categorical columns, in their order. */
export interface MixedClassFit extends Omit<LatentClassFit, "fit"> {
  readonly categoricalColumns: readonly number[];
  readonly numericProfiles: readonly NumericProfile[];
}

/** What standardising the numbers added to the log-likelihood. */
const logJacobian = ({ numbers, numericColumns, patterns, scales }: MixedData): number => {
  const width = numericColumns.length;
  let sum = 0;
  numbers.forEach((value, at) => {
    if (!Number.isNaN(value))
      sum += (patterns.weights[Math.floor(at / width)] ?? 0) * Math.log(scales[at % width] ?? 1);
  });
  return sum;
};

const profiles = (data: MixedData, classes: number, values: Float64Array): NumericProfile[] => {
  const { means, variances } = partsOf(data, classes, values);
  return data.numericColumns.map((column, q) => {
    const [centre, scale] = [data.centres[q] ?? 0, data.scales[q] ?? 1];
    const own = (table: Float64Array): number[] => Array.from(table.subarray(q * classes, (q + 1) * classes));
    return {
      column,
      means: own(means).map((mean) => centre + scale * mean),
      deviations: own(variances).map((variance) => scale * Math.sqrt(variance)),
    };
  });
};

const answersAnything = ({ patterns, numbers, numericColumns }: MixedData, person: number): boolean => {
  const { codes, items } = patterns;
  const width = numericColumns.length;
  return (
    codes.subarray(person * items, (person + 1) * items).some((code) => code >= 0) ||
    numbers.subarray(person * width, (person + 1) * width).some((value) => !Number.isNaN(value))
  );
};

/** Polishes the best start and reports everything of the parameters it ends at. */
export const finishMixedFit = (data: MixedData, best: BestStart, pseudoCount: number): MixedClassFit => {
  const { classes, objectives, reachedBest } = best;
  const model = createMixedModel(data, classes, pseudoCount);
  const polished = Float64Array.from(best.values);
  const { converged } = climbFrom(model, polished, { steps: 20_000, tolerance: 1e-13 });
  const { values } = orderClasses({ classes, values: polished });
  const { posteriors, logLikelihood: standardised } = scorePeople(model, values);
  const logLikelihood = standardised - logJacobian(data);
  const { patterns } = data;
  const { modalOfPattern, ...classification } = classify(posteriors, patterns.weights, classes);
  const assigned = modalOfPattern.map((modal, person) => (answersAnything(data, person) ? modal : -1));
  const sizes = new Array<number>(classes).fill(0);
  for (const modal of assigned) if (modal >= 0) sizes[modal] = (sizes[modal] ?? 0) + 1;
  const parameters = countParameters(patterns, classes) + 2 * classes * data.numericColumns.length;
  const categorical = { classes, values: partsOf(data, classes, values).categorical };
  return {
    classes,
    logLikelihood,
    parameters,
    answered: patterns.answered,
    effectiveSize: patterns.totalWeight,
    criteria: informationCriteria(logLikelihood, parameters, patterns.totalWeight, classification.entropy),
    bivariateResiduals: bivariateResiduals(patterns, categorical),
    shares: Array.from(values.subarray(0, classes)),
    itemProbabilities: itemProbabilities(patterns, categorical),
    numericProfiles: profiles(data, classes, values),
    categoricalColumns: data.categoricalColumns,
    posteriors,
    assigned,
    classification,
    smallestShare: Math.min(...classification.modalShares),
    smallestSize: Math.min(...sizes),
    sizes,
    starts: { count: objectives.length, reachedBest, objectives },
    converged,
  };
};
