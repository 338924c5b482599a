import { expect, test } from "vitest";
import { collectAnswerPatterns } from "./answer-patterns";
import { bivariateResiduals } from "./bivariate-residuals";

test("with one class the residual of two items is Pearson's X² of independence over its degrees of freedom", () => {
  const cells: [number, number, number][] = [
    [0, 0, 10],
    [0, 1, 20],
    [1, 0, 30],
    [1, 1, 40],
  ];
  const rows = cells.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const));
  const data = collectAnswerPatterns(
    [0, 1].map((item) => ({
      kind: "categorical",
      categories: 2,
      codes: Int16Array.from(rows, (row) => row[item] ?? 0),
    })),
  );
  const oneClass = { classes: 1, values: Float64Array.from([1, 0.3, 0.7, 0.4, 0.6]) };
  // 100 · (10·40 − 20·30)² / (30 · 70 · 40 · 60)
  expect(bivariateResiduals(data, oneClass)[0]?.value).toBeCloseTo(0.7936507936507936, 12);
});
