import type { BivariateResidual } from "../latent-classes/bivariate-residuals";
import type { FiveNumbers } from "../stability/five-numbers";
import type { SegmentStability, Structure } from "../stability/judge-structure";
import type { Measure } from "../k-centroids/settings";
import type { Preparation } from "../preparation/prepare-base";
import type { Comparison } from "../mixed-data/compare-to-medoids";
import type { DataDrivenMethod } from "../data-driven-method";
import type { Reason } from "../reason";
import type { AnswerStyle } from "../response-style/answer-style";

/** Whether a division is found again in bootstrap samples. */
export interface SolutionStability {
  readonly pairs: number;
  /** Adjusted Rand index between the two samples of a pair. */
  readonly agreement: FiveNumbers;
  readonly structure: Structure;
  /** Segment-level stability within solutions (SLSw), by segment. */
  readonly within: readonly (FiveNumbers & { readonly mean: number; readonly stability: SegmentStability })[];
}

/** Where the people of this division were in the one with one segment less tried before it. */
export interface Origin {
  readonly from: number;
  /** `[segment before][segment now]`: people. */
  readonly flow: readonly (readonly number[])[];
  /** Segment-level stability across solutions (SLSa), by segment. */
  readonly stability: readonly number[];
}

/** What every method says of one number of segments; what came later than the first solutions is optional. */
interface SolutionCore {
  readonly segments: number;
  /** Segment sizes, descending. */
  readonly shares: readonly number[];
  readonly smallestShare: number;
  readonly smallestSize?: number;
  /** Of `starts` starts, how many reached the best. */
  readonly startsAtBest: number;
  readonly starts: number;
  readonly stability?: SolutionStability | null;
  readonly origin?: Origin | null;
  /** How far a second method's division into as many segments agrees. */
  readonly otherMethod?: { readonly method: DataDrivenMethod; readonly adjustedRand: number } | null;
  /** How far ensembles of divisions into as many segments agree; null where there are none. */
  readonly ensemble?: EnsembleAgreement | null;
  /** How much of the way people use the answers lies between the segments; null where the base is no battery. */
  readonly style?: SolutionStyle | null;
}

export interface EnsembleAgreement {
  /** Adjusted Rand index with bagged clustering. */
  readonly bagged: number;
  /**
   * Mean adjusted Rand index of all ways of dividing people with the division that agrees best with all of them, taken so that
   * ways with nothing in common are at 0 and equal ones at 1.
   */
  readonly consensus: number;
  /** This division, bagged clustering and, where there is one, a second method's. */
  readonly ways: number;
}

/** η² of a response style by segment, with what it is when the style is not taken out first. */
export interface SolutionStyle {
  readonly kind: AnswerStyle["kind"];
  readonly etaSquared: number;
  /** Null where nothing was taken out. */
  readonly uncorrected: number | null;
}

export interface NumericProfile {
  /** Place in the base. */
  readonly variable: number;
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** One latent class solution, with all that is needed to place a respondent in it. */
export interface LatentClassSolution extends SolutionCore {
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly entropy: number;
  readonly criteria?: {
    readonly aic3: number;
    readonly caic: number;
    readonly adjustedBic: number;
    readonly icl: number;
  };
  /** Expected share placed in a class they do not belong to, mean posterior by class, and the classification table. */
  readonly classification?: {
    readonly error: number;
    readonly averagePosteriors: readonly (number | null)[];
    readonly table: readonly (readonly number[])[];
  };
  readonly globalFit?: { readonly gSquared: number; readonly degreesOfFreedom: number } | null;
  /** Pairs of base variables whose association the classes explain least, largest residual first. */
  readonly residuals?: readonly BivariateResidual[];
  /** P(category | class) by [base variable][class][category]; empty for a numeric variable. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
  readonly numbers?: readonly NumericProfile[];
  /** Bootstrap likelihood-ratio test against one class fewer; null where it was not made. */
  readonly fewerClasses?: { readonly ratio: number; readonly p: number; readonly samples: number } | null;
}

/** A division around centroids. */
export interface CentroidRecord extends SolutionCore {
  readonly withinSum: number;
  readonly calinskiHarabasz: number | null;
  readonly silhouette: number | null;
  /** `[segment][variable]` in the units of the prepared base. */
  readonly centroids: readonly (readonly number[])[];
  readonly gap?: { readonly gap: number; readonly standardError: number } | null;
  readonly predictionStrength?: number | null;
}

/** A division around people who stand for their segment. */
export interface MedoidRecord extends SolutionCore {
  /** Mean dissimilarity to the own medoid. */
  readonly objective: number;
  readonly silhouette: number | null;
  /** `[segment][variable]`: the medoid's code or value; null where they gave no answer. */
  readonly medoids: readonly (readonly (number | null)[])[];
  /** Share of the separation each base variable brings. */
  readonly variableShares?: readonly number[];
}

export interface PrototypeRecord extends SolutionCore {
  readonly objective: number;
  readonly lambda: number;
  readonly silhouette?: number | null;
  /** `[segment][variable]`: mean in prepared units, or the most frequent code. */
  readonly prototypes: readonly (readonly number[])[];
}

/** A mixture of Plackett–Luce rankings. */
export interface RankingRecord extends SolutionCore {
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly entropy: number;
  /** `[segment][option]`: share of first places, summing to 1. */
  readonly worths: readonly (readonly number[])[];
}

interface Chosen {
  readonly recommended: number;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** People who answered too little of the base to be placed. */
  readonly unclassified: number;
}

/** What a method found for every number of segments, with what it takes to place a person. */
export type FoundSolutions =
  | { readonly method: "latent-classes"; readonly solutions: readonly LatentClassSolution[] }
  | {
      readonly method: "k-centroids";
      readonly measure: Measure;
      readonly preparation: Preparation;
      readonly solutions: readonly CentroidRecord[];
    }
  | {
      readonly method: "medoids";
      readonly comparisons: readonly Comparison[];
      readonly solutions: readonly MedoidRecord[];
    }
  | {
      readonly method: "prototypes";
      readonly preparation: Preparation;
      readonly solutions: readonly PrototypeRecord[];
    }
  | { readonly method: "rankings"; readonly solutions: readonly RankingRecord[] };

export type FittedResult = FoundSolutions & Chosen;
export type FittedSolution = FittedResult["solutions"][number];
