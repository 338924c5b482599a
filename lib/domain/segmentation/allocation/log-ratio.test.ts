import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centredLogRatio, closeRows, equalSplits, isometricLogRatio, replaceZeros } from "./log-ratio";

const rows = fc.array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 }); // prettier-ignore
const shares = (list: readonly (readonly number[])[]) =>
  closeRows({ parts: 4, points: Float64Array.from(list.flat()) });
const distance = (values: Float64Array, width: number): number =>
  Math.hypot(...Array.from({ length: width }, (_, j) => (values[j] ?? 0) - (values[width + j] ?? 0)));

describe("log-ratios of constant sums", () => {
  it("do not depend on how many points were given out", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = centredLogRatio(shares(list), 4);
        const tenfold = centredLogRatio(shares(list.map((row) => row.map((x) => 10 * x))), 4);
        for (const [i, value] of once.entries()) expect(tenfold[i]).toBeCloseTo(value, 10);
      }),
    );
  });

  it("sum to zero within a person when centred", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const clr = centredLogRatio(shares(list), 4);
        for (const i of list.keys())
          expect(clr.subarray(4 * i, 4 * i + 4).reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
      }),
    );
  });

  it("have the same distances centred and isometric", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const closed = shares(list);
        expect(distance(isometricLogRatio(closed, 4), 3)).toBeCloseTo(
          distance(centredLogRatio(closed, 4), 4),
          10,
        );
      }),
    );
  });

  it("take a zero for a little without touching the ratios of the rest", () => {
    const replaced = replaceZeros(shares([[50, 30, 20, 0]]), 4);
    expect(replaced.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect((replaced[0] ?? 0) / (replaced[1] ?? 1)).toBeCloseTo(5 / 3, 12);
    expect(replaced[3]).toBeCloseTo(0.00325, 12);
  });

  it("list who gave every part the same", () => {
    expect(
      equalSplits({ parts: 4, points: Float64Array.from([25, 25, 25, 25, 40, 20, 20, 20, 0, 0, 0, 0]) }),
    ).toEqual([0]);
  });
});
