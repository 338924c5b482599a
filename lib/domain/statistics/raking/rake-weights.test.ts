import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { DEFAULT_RAKING, rakeWeights } from "./rake-weights";

const column = (codes: readonly number[], categories = 2): CategoricalColumn => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from(codes),
});

const raked = (...args: Parameters<typeof rakeWeights>) => {
  const result = rakeWeights(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe("raking", () => {
  it("gives 80 women and 20 men the weights that make them half and half", () => {
    const gender = column(Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : 1)));
    const { weights, designEffect, effectiveN } = raked(100, [
      { id: "gender", column: gender, targets: [50, 50] },
    ]);
    expect(weights[0]).toBeCloseTo(0.625, 10);
    expect(weights[99]).toBeCloseTo(2.5, 10);
    expect(effectiveN).toBeCloseTo(64, 8);
    expect(designEffect).toBeCloseTo(1.5625, 10);
  });

  it("leaves a sample that already fits as it was", () => {
    const fits = column([0, 1, 0, 1]);
    expect([...raked(4, [{ id: "a", column: fits, targets: [1, 1] }]).weights]).toEqual([1, 1, 1, 1]);
  });

  it("keeps every weight within its bounds, and says how far that keeps a margin from its target", () => {
    const rare = column(Array.from({ length: 100 }, (_, i) => (i < 98 ? 0 : 1)));
    const { weights, trimmed, largestDeviation } = raked(100, [
      { id: "a", column: rare, targets: [0.5, 0.5] },
    ]);
    expect(Math.max(...weights)).toBeLessThanOrEqual(5 + 1e-9);
    expect(trimmed).toBe(2);
    expect(largestDeviation).toBeCloseTo(0.4, 10);
  });

  it("meets every margin, whatever the sample, when nothing is trimmed", () => {
    const people = fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(
        people,
        fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 5, maxLength: 5 }),
        (rows, shares) => {
          // Every combination occurs, so the margins cannot contradict each other.
          const all = [...rows, ...[0, 1, 2].flatMap((a) => [0, 1].map((b): [number, number] => [a, b]))];
          const first = { id: "a", column: column(all.map(([a]) => a), 3), targets: shares.slice(0, 3) }; // prettier-ignore
          const second = { id: "b", column: column(all.map(([, b]) => b)), targets: shares.slice(3) }; // prettier-ignore
          const { weights, largestDeviation } = raked(all.length, [first, second], {
            ...DEFAULT_RAKING,
            trim: null,
          });
          expect(largestDeviation).toBeLessThan(1e-7);
          expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(all.length, 8);
        },
      ),
    );
  });

  it("gives the same weights in whatever order the margins are taken", () => {
    const rows = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.integer({ min: -1, max: 2 })), { maxLength: 60 });
    const shares = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(rows, shares, (given, targets) => {
        const all = [
          ...given,
          ...[0, 1, 2].flatMap((a) =>
            [0, 1].flatMap((b) => [0, 1, 2].map((c): [number, number, number] => [a, b, c])),
          ),
        ];
        const margins = [
          { id: "a", column: column(all.map(([a]) => a), 3), targets: targets.slice(0, 3) }, // prettier-ignore
          { id: "b", column: column(all.map(([, b]) => b)), targets: targets.slice(3, 5) },
          { id: "c", column: column(all.map(([, , c]) => c), 3), targets: targets.slice(5) }, // prettier-ignore
        ];
        const options = { ...DEFAULT_RAKING, trim: null, tolerance: 1e-12 };
        const [straight, back] = [margins, [...margins].reverse()].map(
          (order) => raked(all.length, order, options).weights,
        );
        for (const [i, weight] of straight?.entries() ?? []) expect(back?.[i]).toBeCloseTo(weight, 6);
      }),
      { numRuns: 40 },
    );
  });

  it("counts a person once in three as three people alike: weights follow kinds of people", () => {
    const once = column([0, 0, 1]);
    const thrice = column([0, 0, 1, 0, 0, 1, 0, 0, 1]);
    const one = raked(3, [{ id: "a", column: once, targets: [1, 3] }]);
    const three = raked(9, [{ id: "a", column: thrice, targets: [1, 3] }]);
    expect([...three.weights.slice(0, 3)]).toEqual([...one.weights]);
    expect(three.designEffect).toBeCloseTo(one.designEffect, 12);
  });

  it("starts from the weights given", () => {
    const gender = column([0, 0, 1, 1]);
    const { weights } = raked(4, [{ id: "gender", column: gender, targets: [1, 1] }], {
      ...DEFAULT_RAKING,
      startWeights: Float64Array.of(1, 3, 1, 1),
    });
    expect([...weights]).toEqual([0.5, 1.5, 1, 1]);
  });

  it("lets who did not answer keep their weight", () => {
    const gender = column([0, 0, 0, 1, -1]);
    const { weights } = raked(5, [{ id: "gender", column: gender, targets: [1, 1] }]);
    expect(weights[4]).toBeCloseTo(1, 10);
    expect(weights[3]).toBeCloseTo(2, 10);
  });
});

describe("raking stops with the reason when", () => {
  const codesOf = (result: ReturnType<typeof rakeWeights>) =>
    result.ok ? [] : result.problems.map(({ code, path }) => [code, path]);

  it("a category with a target has nobody", () => {
    const result = rakeWeights(2, [{ id: "a", column: column([0, 1], 3), targets: [1, 1, 1] }]);
    expect(codesOf(result)).toEqual([["weights.category-empty", [0, 2]]]);
  });

  it("a category with people has the target zero", () => {
    const result = rakeWeights(2, [{ id: "a", column: column([0, 1]), targets: [1, 0] }]);
    expect(codesOf(result)).toEqual([["weights.target-zero", [0, 1]]]);
  });

  it("the margins contradict each other", () => {
    const same = column([0, 0, 1, 1]);
    const result = rakeWeights(4, [
      { id: "a", column: same, targets: [0.5, 0.5] },
      { id: "b", column: same, targets: [0.3, 0.7] },
    ]);
    expect(result.ok ? null : result.problems[0]).toMatchObject({
      code: "weights.margins-contradict",
      params: { margin: "a", percent: 30, target: 50 },
    });
  });
});
