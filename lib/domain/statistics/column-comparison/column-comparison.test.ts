import { describe, expect, it } from "vitest";
import { columnLetter, Q_COMPARISON, SPSS_COMPARISON } from "./column-letters";
import { compareMeans } from "./compare-means";
import { compareShares } from "./compare-shares";
import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";

describe("column letters", () => {
  it("go on after Z", () => {
    expect([0, 25, 26, 27, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AB", "AAA"]);
  });

  it("stand in the higher column, and tell strong from weak differences by their case", () => {
    // z = 2.83 (p .005, three pairs: .014) and 4.36 (p 1.3e-5); z of B against C is 1.6.
    const [row] = compareShares([[0.6, 0.4, 0.3]], [100, 100, 100]);
    expect(row?.letters).toEqual(["bC", "", ""]);
  });

  it("leave out a base under 30 and, as SPSS does, a share of exactly 0 or 1", () => {
    const shares = [[1, 0.2, 0.9]];
    expect(compareShares(shares, [100, 100, 29])[0]?.letters).toEqual(["", "", ""]);
    expect(compareShares(shares, [100, 100, 29], Q_COMPARISON)[0]?.letters).toEqual(["B", "", ""]);
  });

  it("by Q's convention depend on the whole table, by SPSS's on the row alone", () => {
    const weak = [0.6, 0.46];
    const bases = [100, 100];
    const quiet = Array.from({ length: 20 }, () => [0.5, 0.5]);
    expect(compareShares([weak], bases, Q_COMPARISON)[0]?.letters).toEqual(["b", ""]);
    expect(compareShares([weak, ...quiet], bases, Q_COMPARISON)[0]?.letters).toEqual(["", ""]);
    expect(compareShares([weak, ...quiet], bases, SPSS_COMPARISON)[0]?.letters).toEqual(["b", ""]);
  });

  it("by Q's convention take their case from the plain p-value", () => {
    // z = 3.33: p .00087 plain, .0026 after correction for the three pairs of the row.
    const row = [[0.57, 0.45, 0.47]];
    const bases = [400, 400, 400];
    expect(compareShares(row, bases, Q_COMPARISON)[0]?.letters).toEqual(["Bc", "", ""]);
    expect(compareShares(row, bases, { ...Q_COMPARISON, strictBy: "adjusted" })[0]?.letters).toEqual([
      "bc",
      "",
      "",
    ]);
  });

  it("compare means with the variance of all groups", () => {
    const values = Float64Array.from({ length: 90 }, (_, i) => (i % 3) * 2 + (i % 5));
    const moments = groupMoments(values, Int16Array.from({ length: 90 }, (_, i) => i % 3), 3); // prettier-ignore
    const comparison = compareMeans(moments, false);
    // R: pairwise.t.test(values, groups, pool.sd = TRUE, p.adjust.method = "bonferroni")
    expect(comparison?.pairs[0]?.adjustedP).toBeCloseTo(1.822443331e-6, 14);
    expect(comparison?.letters).toEqual(["", "A", "AB"]);
  });
});
