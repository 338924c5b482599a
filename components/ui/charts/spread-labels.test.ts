import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });

describe("labels at the ends of lines", () => {
  it("never collide, keep their order and stay inside the drawing", () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const spread = spreadLabels(wanted, 14, 0, 300);
        for (const [a, place] of spread.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(300 + 1e-9);
          for (const [b, other] of spread.entries()) {
            if (a === b) continue;
            expect(Math.abs(place - other)).toBeGreaterThanOrEqual(14 - 1e-9);
            if ((wanted[a] ?? 0) < (wanted[b] ?? 0)) expect(place).toBeLessThan(other);
          }
        }
      }),
    );
  });

  it("stay where they are when nothing touches", () => {
    expect(spreadLabels([80, 10, 40], 14, 0, 100)).toEqual([80, 10, 40]);
  });

  it("part evenly around the place two of them want", () => {
    expect(spreadLabels([50, 50], 10, 0, 100)).toEqual([45, 55]);
  });

  it("take the room their own height needs", () => {
    expect(spreadLabels([50, 50], [30, 10], 0, 100)).toEqual([40, 60]);
  });

  it("share the room when there is too little of it", () => {
    expect(spreadLabels([5, 5, 5], 20, 0, 20)).toEqual([0, 10, 20]);
  });
});
