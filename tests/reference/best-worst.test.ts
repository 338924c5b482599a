import { describe, expect, it } from "vitest";
import { countScores, individualCounts } from "@/lib/domain/segmentation/best-worst/count-scores";
import {
  DEFAULT_LOGIT_OPTIONS,
  latentClassLogit,
} from "@/lib/domain/segmentation/best-worst/latent-class-logit";
import { readBestWorst } from "../support/read-best-worst";
import reference from "../fixtures/reference/bws_issues.json";

const sample = readBestWorst("data/bws_issues_long.csv", "issue");
const options = { ...DEFAULT_LOGIT_OPTIONS, seed: 7 };

describe("best–worst choices among 13 issues agree with R", () => {
  it("items and sets", () => {
    expect(sample.names).toEqual(reference.items);
    expect(sample.sets.length).toBe(reference.logit.sets);
  });

  it("counts and their scores", () => {
    const scores = countScores(sample);
    expect(scores.map(({ best }) => best)).toEqual(reference.best);
    expect(scores.map(({ worst }) => worst)).toEqual(reference.worst);
    expect(scores.map(({ shown }) => shown)).toEqual(reference.shown);
    for (const [item, { score, ratio }] of scores.entries()) {
      expect(score).toBeCloseTo(reference.std_score[item] ?? NaN, 12);
      expect(ratio).toBeCloseTo(reference.sqrt_bw_scaled[item] ?? NaN, 12);
    }
  });

  it("individual counts add up to everyone's", () => {
    const counts = individualCounts(sample);
    for (const [item, total] of reference.bw.entries()) {
      let sum = 0;
      for (let i = 0; i < 350; i++) sum += counts[i * 13 + item] ?? 0;
      expect(sum).toBe(total);
    }
  });

  it("the logit's likelihood, utilities and preference shares", () => {
    const fit = latentClassLogit(sample, 1, { ...options, ridge: 0 });
    expect(fit.logLikelihood).toBeCloseTo(reference.logit.loglik, 6);
    expect(fit.parameters).toBe(12);
    for (const [item, utility] of reference.logit.utilities_centered.entries()) {
      expect(fit.utilities[0]?.[item]).toBeCloseTo(utility, 5);
      expect(fit.preferenceShares[0]?.[item]).toBeCloseTo(reference.logit.prob_scale[item] ?? NaN, 5);
    }
  });

  it("latent classes explain the choices better, and BIC says by enough", () => {
    const fits = [1, 2, 3].map((segments) => latentClassLogit(sample, segments, options));
    expect(fits[1]?.logLikelihood).toBeGreaterThan((fits[0]?.logLikelihood ?? 0) + 100);
    expect(fits[2]?.logLikelihood).toBeGreaterThan(fits[1]?.logLikelihood ?? 0);
    expect(fits[1]?.bic).toBeLessThan(fits[0]?.bic ?? 0);
    expect(fits[2]?.startsAtBest).toBeGreaterThan(1);
  });
});
