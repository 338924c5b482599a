import { describe, expect, it } from "vitest";
import { fisherExactTwoSided } from "@/lib/domain/statistics/distributions/hypergeometric";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { tableOfCounts } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { groupMoments, meanOf } from "@/lib/domain/statistics/group-comparison/group-moments";
import { kruskalWallis } from "@/lib/domain/statistics/group-comparison/kruskal-wallis";
import { oneWayAnova } from "@/lib/domain/statistics/group-comparison/one-way-anova";
import { welchTTest } from "@/lib/domain/statistics/group-comparison/welch-t-test";
import { adjustPValues } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";

const equalGroups = (groups: number, size: number): Int16Array =>
  Int16Array.from({ length: groups * size }, (_, i) => Math.floor(i / size));

// Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3 (score without continuity correction).
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Newcombe's score interval of %d in %d is %f to %f", (x, n, low, high) => {
  const interval = wilsonInterval(x / n, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

// Fisher 1935, The Design of Experiments: three of four cups told rightly.
it("the lady tasting tea with three cups of four right has p = 17/35", () => {
  expect(fisherExactTwoSided(3, 1, 1, 3)).toBeCloseTo(17 / 35, 12);
});

// Snee 1974, The American Statistician 28:9–12: hair and eye colour of 592 students.
it("hair and eye colour go together with χ² = 138.29 on nine degrees, blond and blue most of all", () => {
  const result = chiSquareTest(tableOfCounts([[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])); // prettier-ignore
  expect(result?.statistic).toBeCloseTo(138.289841626, 8);
  expect(result?.df).toBe(9);
  const largest = Math.max(...(result?.adjustedResiduals ?? []));
  expect(largest).toBeCloseTo(9.96755, 5);
  expect(result?.adjustedResiduals.indexOf(largest)).toBe(13);
});

describe("classical samples", () => {
  it("Student's sleep data (1908): Welch's t = −1.8608, p = .0794", () => {
    const extra = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4); // prettier-ignore
    const moments = groupMoments(extra, equalGroups(2, 10), 2);
    const test = welchTTest(meanOf(moments, 0), meanOf(moments, 1));
    expect(test?.t).toBeCloseTo(-1.860813467, 8);
    expect(test?.p).toBeCloseTo(0.07939414019, 10);
  });

  it("plant growth (Dobson 1983): F = 4.846 on 2 and 27", () => {
    const weights = Float64Array.of(
      4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14, 4.81, 4.17, 4.41, 3.59, 5.87,
      3.83, 6.03, 4.89, 4.32, 4.69, 6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26,
    ); // prettier-ignore
    const test = oneWayAnova(groupMoments(weights, equalGroups(3, 10), 3));
    expect(test?.statistic).toBeCloseTo(4.846088, 5);
    expect([test?.df1, test?.df2]).toEqual([2, 27]);
    expect(test?.p).toBeCloseTo(0.01591, 5);
  });

  it("insect sprays (Beall 1942), many ties: H = 54.6913", () => {
    const counts = Float64Array.of(
      10, 7, 20, 14, 14, 12, 10, 23, 17, 20, 14, 13, 11, 17, 21, 11, 16, 14, 17, 17, 19, 21, 7, 13,
      0, 1, 7, 2, 3, 1, 2, 1, 3, 0, 1, 4, 3, 5, 12, 6, 4, 3, 5, 5, 5, 5, 2, 4,
      3, 5, 3, 5, 3, 6, 1, 1, 3, 2, 6, 4, 11, 9, 15, 22, 15, 16, 13, 10, 26, 26, 24, 13,
    ); // prettier-ignore
    expect(kruskalWallis(counts, equalGroups(6, 12), 6)?.statistic).toBeCloseTo(54.6913446224, 9);
  });
});

// Benjamini & Hochberg 1995, JRSS B 57:289–300, section 4.1: fifteen comparisons of thrombolysis.
it("Benjamini and Hochberg's fifteen p-values give three findings by Bonferroni and four by theirs", () => {
  const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]; // prettier-ignore
  const findings = (adjustment: "bonferroni" | "benjamini-hochberg"): number =>
    adjustPValues(p, adjustment).filter((adjusted) => adjusted <= 0.05).length;
  expect(findings("bonferroni")).toBe(3);
  expect(findings("benjamini-hochberg")).toBe(4);
});
