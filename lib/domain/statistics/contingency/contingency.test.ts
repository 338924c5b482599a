import { describe, expect, it } from "vitest";
import { chiSquareTest } from "./chi-square-test";
import { crossTabulate, tableOfCounts } from "./cross-tabulation";
import { frequencyTable } from "./frequency-table";

describe("a two-way table", () => {
  const row = { codes: Int16Array.of(0, 0, 1, -1, 1, 0), size: 2 };
  const column = { codes: Int16Array.of(0, 1, 1, 0, -1, 1), size: 2 };

  it("leaves out who has not answered both", () => {
    expect(crossTabulate(row, column)).toMatchObject({
      counts: Float64Array.of(1, 2, 0, 1),
      n: 4,
      effectiveN: 4,
    });
  });

  it("counts weights, and people beside them", () => {
    const table = crossTabulate(row, column, Float64Array.of(1, 2, 3, 4, 5, 2));
    expect([...table.counts]).toEqual([1, 4, 0, 3]);
    expect(table.n).toBe(4);
    expect(table.effectiveN).toBeCloseTo(64 / 18, 12);
    expect(table.rowEffectiveN[0]).toBeCloseTo(25 / 9, 12);
  });
});

describe("the test of independence", () => {
  it("is the same when an option nobody chose is added", () => {
    const plain = chiSquareTest(tableOfCounts([[10, 20], [30, 15]])); // prettier-ignore
    const padded = chiSquareTest(tableOfCounts([[10, 0, 20], [30, 0, 15]])); // prettier-ignore
    expect(padded?.statistic).toBeCloseTo(plain?.statistic ?? NaN, 12);
    expect(padded?.df).toBe(1);
    expect(padded?.cramersV).toBeCloseTo(plain?.cramersV ?? NaN, 12);
  });

  it("is not made when only one option was chosen", () => {
    expect(chiSquareTest(tableOfCounts([[10, 0], [30, 0]]))).toBeNull(); // prettier-ignore
  });

  it("is unmoved by the unit of the weights", () => {
    const row = { codes: Int16Array.of(0, 0, 1, 1, 0, 1, 0), size: 2 };
    const column = { codes: Int16Array.of(0, 1, 1, 1, 0, 0, 0), size: 2 };
    const weights = Float64Array.of(1, 0.5, 2, 1, 1.5, 1, 0.7);
    const once = chiSquareTest(crossTabulate(row, column, weights));
    const thrice = chiSquareTest(crossTabulate(row, column, weights.map((w) => 3 * w))); // prettier-ignore
    expect(thrice?.statistic).toBeCloseTo(once?.statistic ?? NaN, 10);
  });
});

describe("a frequency table", () => {
  it("shares among those who answered, with the missing apart", () => {
    const table = frequencyTable({ kind: "categorical", categories: 3, codes: Int16Array.of(0, 0, 1, -1) });
    expect(table.answered).toBe(3);
    expect(table.missing).toBe(1);
    expect(table.rows.map((row) => row.share)).toEqual([2 / 3, 1 / 3, 0]);
  });
});
