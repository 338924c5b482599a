import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundScale, shareEnd } from "./scale-end";

describe("a chart's scale", () => {
  it("holds every value inside the drawing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (values, startsAtZero) => {
          const scale = roundScale(values, { startsAtZero });
          for (const value of values) {
            expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-9);
            expect(scale.at(value)).toBeLessThanOrEqual(100 + 1e-9);
          }
          if (startsAtZero) expect(scale.from).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it("has a width even when all values are the same", () => {
    expect(roundScale([5, 5]).to).toBeGreaterThan(roundScale([5, 5]).from);
    expect(roundScale([0]).to).toBe(1);
    expect(roundScale([])).toMatchObject({ from: 0, to: 1 });
  });

  it("ends shares at a round figure, and never cuts a share over 100 %", () => {
    expect(shareEnd([0.04, 0.09])).toBe(0.1);
    expect(shareEnd([0.31])).toBe(0.5);
    expect(shareEnd([1])).toBe(1);
    expect(shareEnd([1.2])).toBe(1.2);
  });
});
