import { describe, expect, it } from "vitest";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { BestWorstSample } from "./best-worst-sets";
import { countScores } from "./count-scores";
import { DEFAULT_LOGIT_OPTIONS, latentClassLogit } from "./latent-class-logit";

/** Two planted segments of 120 and 80 people with opposite preferences among six items, eight screens of four each. */
function plantedSample(): BestWorstSample & { readonly truth: Int16Array } {
  const random = createRandom(99);
  const utilities = [[1.5, 0.9, 0.3, -0.3, -0.9, -1.5], [-1.5, -0.9, -0.3, 0.3, 0.9, 1.5]]; // prettier-ignore
  const screens = [[0, 1, 2, 3], [2, 3, 4, 5], [0, 1, 4, 5], [0, 2, 3, 5], [1, 2, 4, 5], [0, 1, 3, 4], [0, 3, 4, 5], [1, 2, 3, 5]]; // prettier-ignore
  const truth = Int16Array.from({ length: 200 }, (_, i) => (i < 120 ? 0 : 1));
  const sets = Array.from(truth, (segment, respondent) =>
    screens.map((shown) => {
      const utility = shown.map((item) => utilities[segment]?.[item] ?? 0);
      const pick = (sign: number) => shown[drawWeighted(random, utility.map((u) => Math.exp(sign * u)))] ?? 0; // prettier-ignore
      return { respondent, shown, best: pick(1), worst: pick(-1) };
    }),
  ).flat();
  return { respondents: 200, items: 6, sets, truth };
}

describe("segments from best–worst choices", () => {
  const sample = plantedSample();
  const fits = [1, 2, 3].map((k) => latentClassLogit(sample, k, { ...DEFAULT_LOGIT_OPTIONS, seed: 5 }));
  const two = fits[1];

  it("are found again where they were planted", () => {
    const right = [...sample.truth].filter(
      (segment, i) => ((two?.posterior[2 * i] ?? 0) > 0.5 ? 0 : 1) === segment,
    );
    expect(right.length).toBeGreaterThanOrEqual(198);
    expect(two?.shares[0]).toBeCloseTo(0.6, 1);
    expect(two?.utilities[0]?.[0]).toBeGreaterThan(1);
    expect(two?.utilities[1]?.[0]).toBeLessThan(-1);
  });

  it("are as many as BIC says", () => {
    expect(two?.bic).toBeLessThan(fits[0]?.bic ?? 0);
    expect(two?.bic).toBeLessThan(fits[2]?.bic ?? 0);
  });

  it("have posteriors that sum to one and utilities that sum to zero", () => {
    for (let i = 0; i < 200; i++) {
      expect((two?.posterior[2 * i] ?? 0) + (two?.posterior[2 * i + 1] ?? 0)).toBeCloseTo(1, 12);
    }
    for (const u of two?.utilities ?? []) expect(u.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
  });

  it("never lose likelihood from one iteration to the next, up to what the ridge asks for", () => {
    const reached = [1, 2, 3, 5, 8, 13, 40].map(
      (iterations) =>
        latentClassLogit(sample, 2, { ...DEFAULT_LOGIT_OPTIONS, seed: 5, starts: 1, iterations })
          .logLikelihood,
    );
    reached.slice(1).forEach((value, at) => expect(value).toBeGreaterThan((reached[at] ?? 0) - 1e-2));
  });

  it("do not need both halves of a question answered", () => {
    const half = {
      ...sample,
      sets: sample.sets.map((set, i) => (i % 3 === 0 ? { ...set, worst: null } : set)),
    };
    const fit = latentClassLogit(half, 2, { ...DEFAULT_LOGIT_OPTIONS, seed: 5 });
    expect(fit.shares[0]).toBeCloseTo(0.6, 1);
    expect(countScores(half).reduce((sum, { worst }) => sum + worst, 0)).toBe(
      half.sets.filter((set) => set.worst !== null).length,
    );
  });

  it("stay finite for an item that was never called worst", () => {
    const loved = {
      ...sample,
      sets: sample.sets.map((set) => (set.worst === 0 ? { ...set, worst: null } : set)),
    };
    const fit = latentClassLogit(loved, 1, { ...DEFAULT_LOGIT_OPTIONS, seed: 5 });
    expect(fit.utilities[0]?.every(Number.isFinite)).toBe(true);
  });
});
