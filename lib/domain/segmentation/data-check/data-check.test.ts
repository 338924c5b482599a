import { describe, expect, it } from "vitest";
import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import { checkBase } from "./check-base";
import { methodSuits, suggestMethod } from "./suggest-method";

const ticks = (codes: readonly number[]): CategoricalColumn => ({
  kind: "categorical",
  categories: 2,
  codes: Int16Array.from(codes),
});
const named = (id: string, column: Column) => ({ id, label: id, column, binary: true, ordinal: false });
const every = (n: number, code: (i: number) => number) => Array.from({ length: n }, (_, i) => code(i));

describe("the check of a base", () => {
  it("finds what says the same twice, what everybody answers alike, and what many leave out", () => {
    const half = every(200, (i) => i % 2);
    const check = checkBase(
      [
        named("half", ticks(half)),
        named("again", ticks(half.map((code, i) => (i < 4 ? 1 - code : code)))),
        named("all", ticks(every(200, (i) => (i < 195 ? 1 : 0)))),
        named("skipped", ticks(every(200, (i) => (i % 4 === 0 ? -1 : i % 3 === 0 ? 1 : 0)))),
      ],
      null,
    );
    expect(check.redundant.map(({ ids }) => ids)).toEqual([["half", "again"]]);
    // 196 of 200 alike, halves: r = 1 − 2 · 4/200.
    expect(check.redundant[0]?.correlation).toBeCloseTo(0.96, 3);
    expect(check.nearConstant).toEqual([{ id: "all", label: "all", share: 0.975 }]);
    expect(check.oftenMissing).toEqual([{ id: "skipped", label: "skipped", share: 0.25 }]);
    expect(check.sample).toBe("low");
    expect([check.least, check.target]).toEqual([280, 400]);
  });

  it("counts weighted people by their effective number", () => {
    const weights = Float64Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? 1.9 : 0.1));
    const base = [
      named("a", ticks(every(300, (i) => i % 2))),
      named("b", ticks(every(300, (i) => (i % 3) % 2))),
    ];
    expect(checkBase(base, null).sample).toBe("good");
    const weighted = checkBase(base, weights);
    expect(weighted.effectivePeople).toBe(166);
    expect(weighted.sample).toBe("fair");
  });

  it("counts people who gave one answer throughout a battery of ratings, and only there", () => {
    const rating = (item: number) => ({
      ...named(`r${item}`, {
        kind: "categorical" as const,
        categories: 5,
        codes: Int16Array.from({ length: 10 }, (_, i) => (i < 3 ? 2 : (i + item) % 5)),
      }),
      binary: false,
      ordinal: true,
    });
    expect(checkBase(every(6, (i) => i).map(rating), null).straightliners).toBe(3);
    expect(checkBase([named("a", ticks([0, 1]))], null).straightliners).toBeNull();
  });
});

describe("the method of choice", () => {
  const kind = {
    itemId: "q",
    itemType: "likert-matrix",
    kind: "categorical",
    ordinal: true,
    binary: false,
    categories: Array.from({ length: 5 }, () => ({ id: "", code: "", label: {}, countsAsMissing: false })),
    dimension: "psychographic",
  } as const;
  const tick = { ...kind, itemType: "multiple-choice", ordinal: false, binary: true } as const;
  const number = { ...kind, itemType: "number", kind: "numeric", dimension: "behaviour" } as const;
  const rank = { ...number, itemType: "ranking" } as const;

  it("follows the kind of answers", () => {
    expect(suggestMethod(every(8, () => 0).map(() => kind))).toMatchObject({
      method: "k-centroids",
      responseStyle: "centre",
    });
    expect(suggestMethod([tick, tick, tick]).method).toBe("latent-classes");
    expect(suggestMethod([tick, number]).why).toBe("mixed");
    expect(suggestMethod([number, number])).toMatchObject({ method: "k-centroids", scale: "z-score" });
    expect(suggestMethod([number, number, number], { sum: 100 }).scale).toBe("shares");
    expect(suggestMethod([tick, tick], { picks: { picks: 3, of: 9 } })).toMatchObject({
      method: "k-centroids",
      measure: "expected-jaccard",
    });
    expect(suggestMethod([rank, rank, rank]).method).toBe("rankings");
    // Ranks of two questions are not one ranking.
    expect(suggestMethod([rank, { ...rank, itemId: "other" }]).method).toBe("k-centroids");
  });

  it("is not offered where it cannot work", () => {
    const nominal = { ...kind, ordinal: false } as const;
    expect(methodSuits("k-centroids", [tick, nominal])).toBe(false);
    expect(methodSuits("medoids", [tick, nominal, number])).toBe(true);
    expect(methodSuits("rankings", [tick])).toBe(false);
  });
});
