import { describe, expect, it } from "vitest";
import type { Adjustment } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import { columnLetter, SPSS_COMPARISON } from "@/lib/domain/statistics/column-comparison/column-letters";
import { compareShares } from "@/lib/domain/statistics/column-comparison/compare-shares";
import reference from "../fixtures/reference/column_letters_vacmot6.json";

interface Row {
  n: number[];
  p: number[];
  pairs: string[];
  z: (number | null)[];
  p_adj: (number | null)[];
  letters: string[];
}

const byAdjustment: [Adjustment, Record<string, Row>][] = [
  ["none", reference.unadjusted],
  ["bonferroni", reference.bonferroni],
  ["holm", reference.holm],
];

describe.each(byAdjustment)("column letters agree with R, adjustment %s", (adjustment, rows) => {
  it.each(Object.entries(rows))("%s", (_motive, row) => {
    const options = {
      ...SPSS_COMPARISON,
      adjustment,
      strictAlpha: 0.05,
      smallestBase: 0,
      skipExtremes: false,
    };
    const ours = compareShares([row.p], row.n, options)[0];
    if (!ours) throw new Error("one row in, one row out");
    expect(ours.pairs.map(({ first, second }) => columnLetter(first) + columnLetter(second))).toEqual(
      row.pairs,
    );
    for (const [i, pair] of ours.pairs.entries()) {
      expect(Math.abs(pair.statistic - (row.z[i] ?? 0))).toBeLessThan(1e-10);
      expect(Math.abs(pair.adjustedP - (row.p_adj[i] ?? 1))).toBeLessThan(1e-10);
    }
    expect(ours.letters).toEqual(row.letters);
  });
});
