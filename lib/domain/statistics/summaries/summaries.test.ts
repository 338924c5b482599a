import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveSampleSize } from "./effective-sample-size";
import { summariseNumeric } from "./numeric-summary";
import { median, quantile, weightedQuantile } from "./quantile";

const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6);

describe("quantiles", () => {
  it("equal R's default", () => {
    expect(quantile(values, 0.1)).toBeCloseTo(1, 12);
    expect(quantile(values, 0.25)).toBeCloseTo(1.75, 12);
    expect(quantile(values, 0.9)).toBeCloseTo(6.9, 12);
  });

  it("leave missing answers out", () => {
    expect(median(Float64Array.of(NaN, 2, 4, NaN))).toBe(3);
    expect(median(new Float64Array(0))).toBeNaN();
  });
});

describe("weights", () => {
  const sample = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 2,
  });

  it("of 2 equal a duplicated row, for the mean and the median", () => {
    fc.assert(
      fc.property(sample, (rows) => {
        const x = Float64Array.from(rows, ([value]) => value);
        const w = Float64Array.from(rows, ([, weight]) => weight);
        const duplicated = Float64Array.from(
          rows.flatMap(([value, weight]) => Array<number>(weight).fill(value)),
        );
        expect(summariseNumeric(x, w).mean).toBeCloseTo(summariseNumeric(duplicated).mean, 10);
        expect(weightedQuantile(x, w, 0.5)).toBeCloseTo(quantile(duplicated, 0.5), 10);
      }),
    );
  });

  it("cost precision unless they are equal", () => {
    expect(effectiveSampleSize([2, 2, 2])).toBeCloseTo(3, 12);
    expect(effectiveSampleSize([1, 1, 4])).toBeCloseTo(2, 12);
  });

  it("that are equal leave the spread as it was", () => {
    expect(summariseNumeric(values, new Float64Array(8).fill(3)).sd).toBeCloseTo(
      summariseNumeric(values).sd,
      12,
    );
  });
});
