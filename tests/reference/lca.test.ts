import { describe, expect, test } from "vitest";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { combineLatentClasses } from "@/lib/domain/segmentation/latent-classes/combine-latent-classes";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { bases, readReference } from "./load-fixture";

interface ReferenceFit {
  readonly nclass: number;
  readonly llik: number;
  readonly npar: number;
  readonly aic: number;
  readonly bic: number;
  readonly caic: number;
  readonly abic: number;
  readonly icl_bic: number;
  readonly Gsq: number;
  readonly Chisq: number;
  readonly resid_df: number;
  readonly entropy_R2: number | null;
  readonly mean_max_posterior: number;
  readonly shares: number | readonly number[];
  readonly modal_shares: number | readonly number[];
  readonly avg_posterior_per_modal: number | readonly number[];
  readonly probs?: Readonly<Record<string, { readonly p: readonly (readonly number[])[] }>>;
}

const LAST = { vacmot: 8, auto: 7, carcinoma: 4, cheating: 3, election: 6 } as const;

const fit = (name: keyof typeof LAST, starts = 50): LatentClassFit[] => {
  const data = collectAnswerPatterns(bases[name]());
  const settings = latentClassSettings.parse({ segments: { from: 1, to: LAST[name] }, starts, seed: 1 });
  return combineLatentClasses(
    data,
    planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
    0,
  );
};

const list = (value: number | readonly number[]): readonly number[] =>
  typeof value === "number" ? [value] : value;

/**
 * The fit has the reference's very maximum, so that its estimates can be compared digit by digit. With one degree of
 * freedom left (three classes of cheating) the maximum is a ridge: one likelihood, many estimates.
 */
const sameMaximum = (solution: LatentClassFit, reference: ReferenceFit): boolean =>
  Math.abs(solution.logLikelihood - reference.llik) < 1e-4 && reference.resid_df > 1;

describe.each(Object.keys(LAST) as (keyof typeof LAST)[])("latent classes of %s against poLCA", (name) => {
  const references = readReference<{ fits: ReferenceFit[] }>(`lca_${name}`).fits.filter(
    (f) => f.nclass <= LAST[name],
  );
  const solutions = fit(name);
  const pairs = references.map((reference) => {
    const solution = solutions.find((candidate) => candidate.classes === reference.nclass);
    if (!solution) throw new Error(`no solution with ${reference.nclass} classes`);
    return [reference.nclass, solution, reference] as const;
  });

  test.each(pairs)("%i classes: the likelihood is at least poLCA's best", (_k, solution, reference) => {
    expect(solution.converged).toBe(true);
    expect(solution.logLikelihood).toBeGreaterThanOrEqual(reference.llik - 1e-6 * Math.abs(reference.llik));
  });

  test.each(pairs)(
    "%i classes: parameters, degrees of freedom and criteria follow their formulas",
    (k, solution, ref) => {
      const gain = solution.logLikelihood - ref.llik;
      expect(solution.parameters).toBe(ref.npar);
      expect(solution.fit.degreesOfFreedom).toBe(ref.resid_df);
      expect(solution.criteria.aic).toBeCloseTo(ref.aic - 2 * gain, 7);
      expect(solution.criteria.bic).toBeCloseTo(ref.bic - 2 * gain, 7);
      expect(solution.criteria.caic).toBeCloseTo(ref.caic - 2 * gain, 7);
      expect(solution.criteria.adjustedBic).toBeCloseTo(ref.abic - 2 * gain, 7);
      expect(solution.criteria.aic3).toBeCloseTo(ref.aic + ref.npar - 2 * gain, 7);
      expect(solution.fit.gSquared).toBeCloseTo(ref.Gsq - 2 * gain, 6);
      if (k === 1) expect(solution.fit.pearson / ref.Chisq).toBeCloseTo(1, 6);
    },
  );

  test.each(pairs.filter(([k, s, r]) => k > 1 && sameMaximum(s, r)))(
    "%i classes: shares, memberships and classification agree",
    (_k, solution, ref) => {
      expect(solution.classification.entropyRSquared).toBeCloseTo(ref.entropy_R2 ?? NaN, 3);
      expect(solution.criteria.icl / ref.icl_bic).toBeCloseTo(1, 4);
      expect(1 - solution.classification.error).toBeCloseTo(ref.mean_max_posterior, 3);
      list(ref.shares).forEach((share, r) => expect(solution.shares[r]).toBeCloseTo(share, 3));
      list(ref.modal_shares).forEach((share, r) => {
        expect(solution.classification.modalShares[r]).toBeCloseTo(share, 2);
      });
      list(ref.avg_posterior_per_modal).forEach((mean, r) => {
        expect(solution.classification.averagePosteriors[r]).toBeCloseTo(mean, 2);
        const row = solution.classification.table[r] ?? [];
        const own = row.reduce((sum, cell) => sum + cell, 0);
        expect(own).toBeCloseTo(solution.classification.modalShares[r] ?? NaN, 12);
        expect((row[r] ?? NaN) / own).toBeCloseTo(mean, 2);
      });
    },
  );

  test.each(pairs.filter(([, s, r]) => r.probs !== undefined && sameMaximum(s, r)))(
    "%i classes: every item probability agrees",
    (_k, solution, ref) => {
      Object.values(ref.probs ?? {}).forEach((item, j) => {
        item.p.forEach((row, r) => {
          row.forEach((probability, category) => {
            expect(solution.itemProbabilities[j]?.[r]?.[category]).toBeCloseTo(probability, 2);
          });
        });
      });
    },
  );
});
