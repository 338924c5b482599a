export interface InformationCriteria {
  readonly aic: number;
  readonly aic3: number;
  readonly bic: number;
  readonly caic: number;
  readonly adjustedBic: number;
  readonly icl: number;
}

/**
 * Penalised log-likelihoods; smaller is better.
 *
 * AIC (Akaike 1974), AIC3 (Andrews & Currim 2003, Journal of Marketing Research 40:235–243), BIC (Schwarz 1978), CAIC
 * (Bozdogan 1987), sample-size adjusted BIC (Sclove 1987), and ICL-BIC = BIC + 2 · entropy (Biernacki, Celeux & Govaert
 * 2000).
 *
 * @param size number of independent persons; the effective size if weights come from sampling
 * @param entropy −Σ θ ln θ over persons and classes
 */
export const informationCriteria = (
  logLikelihood: number,
  parameters: number,
  size: number,
  entropy: number,
): InformationCriteria => {
  const deviance = -2 * logLikelihood;
  const bic = deviance + parameters * Math.log(size);
  return {
    aic: deviance + 2 * parameters,
    aic3: deviance + 3 * parameters,
    bic,
    caic: bic + parameters,
    adjustedBic: deviance + parameters * Math.log((size + 2) / 24),
    icl: bic + 2 * entropy,
  };
};
