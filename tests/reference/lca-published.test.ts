import { describe, expect, test } from "vitest";
import { collectAnswerPatterns } from "@/lib/domain/segmentation/latent-classes/answer-patterns";
import { combineLatentClasses } from "@/lib/domain/segmentation/latent-classes/combine-latent-classes";
import type { LatentClassFit } from "@/lib/domain/segmentation/latent-classes/latent-class-fit";
import { planLatentClasses } from "@/lib/domain/segmentation/latent-classes/plan-latent-classes";
import { runLatentClassTask } from "@/lib/domain/segmentation/latent-classes/run-latent-class-task";
import { latentClassSettings } from "@/lib/domain/segmentation/latent-classes/settings";
import { bases } from "./load-fixture";

const fit = (name: "carcinoma" | "cheating" | "election", to: number): LatentClassFit[] => {
  const data = collectAnswerPatterns(bases[name]());
  const settings = latentClassSettings.parse({ segments: { from: 1, to }, starts: 20, seed: 4 });
  return combineLatentClasses(
    data,
    planLatentClasses(settings).map((task) => runLatentClassTask(data, task)),
    0,
  );
};

// Linzer & Lewis 2011, Journal of Statistical Software 42(10), section 5.1, and the help page of poLCA's carcinoma.
describe("carcinoma as printed by Linzer and Lewis", () => {
  const fits = fit("carcinoma", 4);
  const three = fits[2];

  test.each([
    [1, -524.4648],
    [2, -317.2568],
    [3, -293.705],
    [4, -289.2858],
  ])("%d classes have log-likelihood %f", (classes, logLikelihood) => {
    expect(fits[classes - 1]?.logLikelihood).toBeCloseTo(logLikelihood, classes === 3 ? 3 : 4);
  });

  test("every probability of a positive rating with three classes", () => {
    // Class by class in descending share: positive, negative, in between; raters A to G.
    const printed = [
      [1.0, 0.9809, 0.8575, 0.5862, 1.0, 0.4764, 1.0],
      [0.0573, 0.1379, 0.0, 0.0, 0.0551, 0.0, 0.0],
      [0.5128, 1.0, 0.0, 0.0576, 0.7506, 0.0, 0.6307],
    ];
    printed.forEach((row, r) => {
      row.forEach((probability, item) => {
        expect(three?.itemProbabilities[item]?.[r]?.[1]?.toFixed(4)).toBe(probability.toFixed(4));
      });
    });
  });

  test("shares, memberships, criteria and fit with three classes", () => {
    const digits = (values: readonly number[] | undefined): string[] | undefined =>
      values?.map((value) => value.toFixed(4));
    expect(digits(three?.shares)).toEqual(["0.4447", "0.3736", "0.1817"]);
    expect(digits(three?.classification.modalShares)).toEqual(["0.4322", "0.3729", "0.1949"]);
    expect(three?.parameters).toBe(23);
    expect(three?.fit.degreesOfFreedom).toBe(95);
    expect(three?.criteria.aic).toBeCloseTo(633.41, 2);
    expect(three?.criteria.bic).toBeCloseTo(697.1357, 3);
    expect(three?.fit.gSquared).toBeCloseTo(15.26171, 4);
    expect(three?.fit.pearson).toBeCloseTo(20.50336, 3);
  });

  test("two classes have AIC 664.5 and BIC 706.1, and three the smallest of both", () => {
    expect(fits[1]?.criteria.aic.toFixed(1)).toBe("664.5");
    expect(fits[1]?.criteria.bic.toFixed(1)).toBe("706.1");
    for (const criterion of ["aic", "bic"] as const) {
      const values = fits.map(({ criteria }) => criteria[criterion]);
      expect(values.indexOf(Math.min(...values))).toBe(2);
    }
  });

  test("four classes beat the local maximum printed there (AIC 641.6)", () => {
    expect(fits[3]?.criteria.aic).toBeCloseTo(640.57, 2);
  });
});

// Dayton 1998, Latent Class Scaling Analysis, table 3.3, as replicated on the help page of poLCA's cheating.
test("cheating with two classes has the log-likelihood of Dayton's two classes", () => {
  expect(fit("cheating", 2)[1]?.logLikelihood).toBeCloseTo(-440.0271, 4);
});

// The help page of poLCA's election.
test("election with one, two and three classes has the log-likelihoods of poLCA's help page", () => {
  expect(fit("election", 3).map(({ logLikelihood }) => logLikelihood.toFixed(2))).toEqual([
    "-18647.31",
    "-17344.92",
    "-16714.66",
  ]);
});
