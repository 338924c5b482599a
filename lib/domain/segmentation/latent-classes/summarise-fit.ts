import type { LatentClassSolution } from "../solutions/fitted-result";
import type { LatentClassFit } from "./latent-class-fit";
import type { MixedClassFit } from "./mixed/finish-mixed-fit";

const MOST_RESIDUALS = 10;

const sharedSummary = (fit: Omit<LatentClassFit, "fit">): Omit<LatentClassSolution, "probabilities"> => ({
  segments: fit.classes,
  logLikelihood: fit.logLikelihood,
  parameters: fit.parameters,
  aic: fit.criteria.aic,
  bic: fit.criteria.bic,
  criteria: {
    aic3: fit.criteria.aic3,
    caic: fit.criteria.caic,
    adjustedBic: fit.criteria.adjustedBic,
    icl: fit.criteria.icl,
  },
  // With one class nobody is misplaced.
  entropy: fit.classification.entropyRSquared ?? 1,
  classification: {
    error: fit.classification.error,
    averagePosteriors: fit.classification.averagePosteriors,
    table: fit.classification.table,
  },
  residuals: [...fit.bivariateResiduals].sort((a, b) => b.value - a.value).slice(0, MOST_RESIDUALS),
  smallestShare: fit.smallestShare,
  smallestSize: fit.smallestSize,
  startsAtBest: fit.starts.reachedBest,
  starts: fit.starts.count,
  shares: fit.shares,
});

/** What is kept of a fit: enough to show it and to place a respondent in it, without the rows it was made from. */
export const summariseFit = (fit: LatentClassFit): LatentClassSolution => ({
  ...sharedSummary(fit),
  globalFit: { gSquared: fit.fit.gSquared, degreesOfFreedom: fit.fit.degreesOfFreedom },
  probabilities: fit.itemProbabilities,
});

/** The same for indicators of both kinds; every indicator is named by its place in the base. */
export const summariseMixedFit = (fit: MixedClassFit, variables: number): LatentClassSolution => {
  const placed = (categorical: number): number => fit.categoricalColumns[categorical] ?? categorical;
  const summary = sharedSummary(fit);
  return {
    ...summary,
    residuals: (summary.residuals ?? []).map((residual) => ({
      ...residual,
      first: placed(residual.first),
      second: placed(residual.second),
    })),
    globalFit: null,
    probabilities: Array.from({ length: variables }, (_, variable) => {
      const categorical = fit.categoricalColumns.indexOf(variable);
      return categorical < 0 ? [] : (fit.itemProbabilities[categorical] ?? []);
    }),
    numbers: fit.numericProfiles.map(({ column, means, deviations }) => ({
      variable: column,
      means,
      deviations,
    })),
  };
};
