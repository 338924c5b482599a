import type { LatentClassSolution } from "../segmentation";
import type { LatentClassFit } from "./latent-class-fit";

/** What is kept of a fit: enough to show it and to place a respondent in it, without the rows it was made from. */
export const summariseFit = (fit: LatentClassFit): LatentClassSolution => ({
  segments: fit.classes,
  logLikelihood: fit.logLikelihood,
  parameters: fit.parameters,
  aic: fit.criteria.aic,
  bic: fit.criteria.bic,
  // With one class nobody is misplaced.
  entropy: fit.classification.entropyRSquared ?? 1,
  smallestShare: fit.smallestShare,
  startsAtBest: fit.starts.reachedBest,
  starts: fit.starts.count,
  shares: fit.shares,
  probabilities: fit.itemProbabilities,
});
