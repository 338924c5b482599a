import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plackettLuceStep, rankingLogProbability } from "./plackett-luce";
import { rankAgreement } from "./rank-agreement";
import { findRankingSegments } from "./find-ranking-segments";
import { rankingMixture } from "./ranking-mixture";

const permutations = (items: number): number[][] =>
  items === 0
    ? [[]]
    : permutations(items - 1).flatMap((rest) =>
        Array.from({ length: items }, (_, at) => [...rest.slice(0, at), items - 1, ...rest.slice(at)]),
      );

const worths = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((raw) => Float64Array.from(raw, (w) => w / raw.reduce((sum, x) => sum + x, 0)));

describe("Plackett–Luce", () => {
  it("gives all rankings together probability one, and a partial one that of its completions", () => {
    fc.assert(
      fc.property(worths, (worth) => {
        const p = (ranking: number[]): number => Math.exp(rankingLogProbability(ranking, worth));
        const all = permutations(4);
        expect(all.reduce((sum, ranking) => sum + p(ranking), 0)).toBeCloseTo(1, 10);
        const completions = all.filter((ranking) => ranking[0] === 2 && ranking[1] === 0);
        expect(completions.reduce((sum, ranking) => sum + p(ranking), 0)).toBeCloseTo(p([2, 0]), 10);
      }),
    );
  });

  it("never loses likelihood in a step", () => {
    const data = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(data, worths, (rankings, worth) => {
        const value = (w: Float64Array): number =>
          rankings.reduce((sum, r) => sum + rankingLogProbability(r, w), 0);
        expect(value(plackettLuceStep(rankings, () => 1, worth))).toBeGreaterThanOrEqual(value(worth) - 1e-4);
      }),
    );
  });
});

describe("a mixture of Plackett–Luce models", () => {
  it("never loses likelihood from one iteration to the next, nor by the order of respondents", () => {
    const data = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), {
      minLength: 6,
      maxLength: 30,
    });
    fc.assert(
      fc.property(data, fc.nat(1000), (rankings, seed) => {
        const reach = (list: readonly (readonly number[])[], iterations: number): number =>
          rankingMixture(list, 4, 2, { seed, starts: 1, iterations }).logLikelihood;
        const reached = [1, 2, 4, 8, 16].map((iterations) => reach(rankings, iterations));
        // An item nobody ranked keeps a millionth of a win, which is not quite the maximum.
        reached.slice(1).forEach((value, at) => expect(value).toBeGreaterThan((reached[at] ?? 0) - 1e-4));
        expect(reach([...rankings].reverse(), 8)).toBeCloseTo(reached[3] ?? NaN, 5);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a weighted mixture", () => {
  const rankings = [
    [0, 1, 2, 3],
    [1, 0, 3, 2],
    [3, 2, 1, 0],
    [2, 3, 0, 1],
    [0, 2, 1, 3],
    [3, 1, 2, 0],
  ];
  const options = { seed: 5, starts: 4, iterations: 500 };

  it("counts a ranking of weight two as two people who rank so", () => {
    const persons = Float64Array.of(2, 1, 2, 1, 1, 1);
    const twice = [...rankings, rankings[0] ?? [], rankings[2] ?? []];
    const a = rankingMixture(rankings, 4, 2, { ...options, persons });
    const b = rankingMixture(twice, 4, 2, options);
    expect(a.logLikelihood).toBeCloseTo(b.logLikelihood, 6);
    expect(a.bic).toBeCloseTo(b.bic, 6);
    a.shares.forEach((share, segment) => expect(share).toBeCloseTo(b.shares[segment] ?? NaN, 4));
  });

  it("sums weights to the effective number of people", () => {
    const ranks = [0, 1, 2, 3].map((item) => ({
      kind: "numeric" as const,
      values: Float64Array.from(rankings, (ranking) => ranking.indexOf(item) + 1),
    }));
    const task = { segments: 1, starts: 1, seed: 5 };
    const alike = findRankingSegments({ ranks, weights: new Float64Array(6).fill(7) }, task).record;
    const plain = findRankingSegments({ ranks, weights: null }, task).record;
    expect(alike.logLikelihood).toBeCloseTo(plain.logLikelihood, 9);
    const weighted = findRankingSegments({ ranks, weights: Float64Array.of(5, 1, 1, 1, 1, 1) }, task).record;
    // (5 + 5)² / (25 + 5) = 10/3 people.
    expect(weighted.bic + 2 * weighted.logLikelihood).toBeCloseTo(3 * Math.log(10 / 3), 9);
  });
});

describe("agreement of rankings", () => {
  it("is one when all agree, and nothing when half reverses the other", () => {
    expect(rankAgreement([[0, 1, 2], [0, 1, 2]], 3).concordance).toBeCloseTo(1, 12); // prettier-ignore
    expect(rankAgreement([[0, 1, 2], [2, 1, 0]], 3).concordance).toBeCloseTo(0, 12); // prettier-ignore
  });

  it("lets unranked items share the places left", () => {
    expect(rankAgreement([[1], [1]], 3)).toMatchObject({
      meanRanks: [2.5, 1, 2.5],
      firstShares: [0, 1, 0],
      concordance: 1,
    });
  });
});
