import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustPValues, benjaminiHochberg, holm } from "./adjust-p-values";

const expectClose = (ours: readonly number[], theirs: readonly number[]): void => {
  for (const [i, value] of theirs.entries()) expect(ours[i]).toBeCloseTo(value, 12);
};

describe("p-values raised for several questions", () => {
  const p = [0.01, 0.04, 0.03, 0.005, 0.8];

  it("equal R's p.adjust", () => {
    expectClose(holm(p), [0.04, 0.09, 0.09, 0.025, 0.8]);
    expectClose(benjaminiHochberg(p), [0.025, 0.05, 0.05, 0.025, 0.8]);
    expectClose(adjustPValues(p, "bonferroni"), [0.05, 0.2, 0.15, 0.025, 1]);
  });

  it("do not count a test that was not made", () => {
    expect(holm([0.02, NaN, 0.03])).toEqual([0.04, NaN, 0.04]);
    expect(benjaminiHochberg([0.02, NaN, 0.03])).toEqual([0.03, NaN, 0.03]);
  });

  it("never fall, keep their order, and Holm's are never below Benjamini–Hochberg's", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const byHolm = holm(values);
        const byDiscovery = benjaminiHochberg(values);
        for (const [i, value] of values.entries()) {
          expect(byDiscovery[i]).toBeGreaterThanOrEqual(value - 1e-15);
          expect(byHolm[i]).toBeGreaterThanOrEqual((byDiscovery[i] ?? 0) - 1e-15);
        }
      }),
    );
  });
});
