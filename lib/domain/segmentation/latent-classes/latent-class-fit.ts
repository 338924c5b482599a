import type { BivariateResidual } from "./bivariate-residuals";
import type { Classification } from "./classification";
import type { GlobalFit } from "./global-fit";
import type { InformationCriteria } from "./information-criteria";

/** A fitted latent class model with everything needed to judge, show and apply it. Classes are in descending share. */
export interface LatentClassFit {
  readonly classes: number;
  readonly logLikelihood: number;
  /** Free parameters. */
  readonly parameters: number;
  /** Persons with at least one answer and a positive weight. */
  readonly answered: number;
  /** The n of likelihood, fit and criteria: persons, or Kish's effective number of persons under sampling weights. */
  readonly effectiveSize: number;
  readonly criteria: InformationCriteria;
  readonly fit: GlobalFit;
  readonly bivariateResiduals: readonly BivariateResidual[];
  /** Estimated share of each class; sums to 1. */
  readonly shares: readonly number[];
  /** Probability of each answer: `[item][class][category]`; an option nobody chose has 0. */
  readonly itemProbabilities: readonly (readonly (readonly number[])[])[];
  /** `rows × classes`, row by row; each row sums to 1. */
  readonly posteriors: Float64Array;
  /** Class of highest posterior per person; −1 for a person who answered none of the items. */
  readonly assigned: Int16Array;
  readonly classification: Omit<Classification, "modalOfPattern">;
  /** Share of the smallest class after modal assignment, and the persons in it (unweighted). */
  readonly smallestShare: number;
  readonly smallestSize: number;
  /** Persons assigned to each class (unweighted). */
  readonly sizes: readonly number[];
  readonly starts: {
    readonly count: number;
    /** "Best found in h of s starts". */
    readonly reachedBest: number;
    /** Log-likelihood (plus log-prior, if any) each start reached, in order of starts. */
    readonly objectives: readonly number[];
  };
  readonly converged: boolean;
}
