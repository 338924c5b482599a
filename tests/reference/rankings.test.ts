import { describe, expect, it } from "vitest";
import { rankAgreement } from "@/lib/domain/segmentation/ranking/rank-agreement";
import { DEFAULT_RANKING_OPTIONS, rankingMixture } from "@/lib/domain/segmentation/ranking/ranking-mixture";
import reference from "../fixtures/reference/rankings.json";

const rankings = reference.rankings.map((ranking) => ranking.map((item) => item - 1));
const options = { ...DEFAULT_RANKING_OPTIONS, seed: 3 };

describe("rankings, some of them partial, agree with R", () => {
  it("Plackett–Luce worths by minorise–maximise are the likelihood's maximum", () => {
    const fit = rankingMixture(rankings, reference.items, 1, options);
    expect(fit.logLikelihood).toBeCloseTo(reference.one.loglik, 5);
    for (const [item, worth] of reference.one.worth.entries())
      expect(fit.worths[0]?.[item]).toBeCloseTo(worth, 4);
  });

  it("the mixture of two reaches a likelihood at least as high", () => {
    const fit = rankingMixture(rankings, reference.items, 2, options);
    expect(fit.logLikelihood).toBeGreaterThan(reference.two.loglik - 1e-3);
    expect(fit.shares[0]).toBeCloseTo(reference.two.share, 2);
    expect(fit.parameters).toBe(9);
  });

  it("Kendall's W and its p-value", () => {
    const complete = rankings.filter((ranking) => ranking.length === reference.items);
    const agreement = rankAgreement(complete, reference.items);
    expect(agreement.concordance).toBeCloseTo(reference.kendall_w_complete, 12);
    expect(agreement.p).toBeCloseTo(reference.friedman_p, 12);
  });
});
