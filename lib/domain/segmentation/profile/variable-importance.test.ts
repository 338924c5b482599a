import { describe, expect, it } from "vitest";
import { variableImportance } from "./variable-importance";

const ids = new Set(["a", "b", "c", "x"]);
const of = (variables: Parameters<typeof variableImportance>[0]["variables"]) =>
  variableImportance({ sizes: [], variables }, ids);

describe("the importance of a variable", () => {
  it("is 1 where the segment tells the answer, 0 where it says nothing", () => {
    const found = of([
      {
        kind: "categorical",
        variableId: "a",
        counts: [
          [30, 30],
          [20, 20],
        ],
      },
      {
        kind: "categorical",
        variableId: "b",
        counts: [
          [60, 0],
          [0, 40],
        ],
      },
    ]);
    expect(found.map(({ variableId }) => variableId)).toEqual(["b", "a"]);
    expect(found[0]?.importance).toBeCloseTo(1, 12);
    expect(found[1]?.importance).toBeCloseTo(0, 12);
  });

  it("agrees with R", () => {
    // R 4.2.2: p <- matrix(c(30, 10, 20, 40), 2) / 100; H <- function(x) -sum(x[x > 0] * log(x[x > 0]));
    // (H(colSums(p)) - (H(p) - H(rowSums(p)))) / H(colSums(p))
    expect(
      of([
        {
          kind: "categorical",
          variableId: "a",
          counts: [
            [30, 20],
            [10, 40],
          ],
        },
      ])[0]?.importance,
    ).toBeCloseTo(0.1282364421987754, 12);
    // x <- c(1, 2, 3, 4, 4, 6, 8, 9); g <- rep(1:2, each = 4); summary(lm(x ~ factor(g)))$r.squared
    const sd = (...values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    };
    const quartiles = [
      [1, 2, 3],
      [4, 6, 8],
    ] as [number, number, number][];
    const [found] = of([
      {
        kind: "numeric",
        variableId: "x",
        n: [4, 4],
        mean: [2.5, 6.75],
        sd: [sd(1, 2, 3, 4), sd(4, 6, 8, 9)],
        quartiles,
      },
    ]);
    expect(found?.importance).toBeCloseTo(0.6465324384787472, 12);
  });

  it("of a number is the same whether a person counts twice or stands there twice", () => {
    const moments = (values: readonly number[], weights: readonly number[]) => {
      const weight = weights.reduce((sum, own) => sum + own, 0);
      const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weight;
      const squares = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - mean) ** 2, 0);
      const n = values.length;
      return { n, mean, sd: Math.sqrt((squares / weight) * (n / (n - 1))), weight };
    };
    const importance = (segments: readonly ReturnType<typeof moments>[], isWeighted: boolean) => {
      const [found] = of([
        {
          kind: "numeric",
          variableId: "x",
          n: segments.map(({ n }) => n),
          mean: segments.map(({ mean }) => mean),
          sd: segments.map(({ sd }) => sd),
          quartiles: [],
          ...(isWeighted
            ? { weighted: segments.map(({ weight }) => ({ weight, squares: 0, lean: 0, spread: 0 })) }
            : {}),
        },
      ]);
      return found?.importance ?? NaN;
    };
    const weighted = [moments([1, 2, 4], [2, 1, 1]), moments([5, 6, 9], [1, 2, 1])];
    const doubled = [moments([1, 1, 2, 4], [1, 1, 1, 1]), moments([5, 6, 6, 9], [1, 1, 1, 1])];
    expect(importance(weighted, true)).toBeCloseTo(importance(doubled, false), 12);
  });

  it("is of nothing where nobody answered or everybody alike", () => {
    expect(
      of([
        {
          kind: "categorical",
          variableId: "a",
          counts: [
            [50, 0],
            [40, 0],
          ],
        },
      ]),
    ).toEqual([]);
    expect(of([{ kind: "categorical", variableId: "c", counts: [[], []] }])).toEqual([]);
  });
});
