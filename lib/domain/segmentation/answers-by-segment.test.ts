import { describe, expect, it } from "vitest";
import { chiSquareTest } from "../statistics/contingency/chi-square-test";
import { tableOfCounts } from "../statistics/contingency/cross-tabulation";
import { answersBySegment } from "./answers-by-segment";

const counts = [
  [30, 0, 10],
  [20, 0, 40],
];
const plain = { kind: "categorical", variableId: "v", counts } as const;

describe("answers by segment", () => {
  it("are shares of those who answered, with categories nobody chose left out", () => {
    const table = answersBySegment(plain);
    expect(table?.categories).toEqual([0, 2]);
    expect(table?.everyone).toEqual([0.5, 0.5]);
    expect(table?.segments.map(({ share, answered }) => [share, answered])).toEqual([[0.4, 40], [0.6, 60]]); // prettier-ignore
    expect(table?.segments[0]?.cells.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  it("have the residuals of the chi-square test; in a table of four cells they are its root", () => {
    const used = counts.map(([a = 0, , b = 0]) => [a, b]);
    const root = Math.sqrt(chiSquareTest(tableOfCounts(used))?.statistic ?? NaN);
    const residuals = answersBySegment(plain)?.segments.flatMap(({ cells }) =>
      cells.map(({ residual }) => residual),
    );
    // By hand: 30 against 20 expected, 10 / √(20 · .6 · .5) = 4.0825.
    expect(root).toBeCloseTo(4.0825, 4);
    expect(residuals).toEqual([root, -root, -root, root].map((value) => expect.closeTo(value, 10) as number));
  });

  it("do not grow surer by weights: weights that are all 2 change nothing, unequal ones make residuals smaller", () => {
    const doubled = counts.map((row) => row.map((count) => 2 * count));
    const same = answersBySegment({ ...plain, weighted: { sums: doubled, squares: [160, 240] } });
    const unequal = answersBySegment({ ...plain, weighted: { sums: doubled, squares: [320, 480] } });
    const first = (table: typeof same) => table?.segments[0]?.cells[0]?.residual ?? NaN;
    expect(first(same)).toBeCloseTo(first(answersBySegment(plain)), 10);
    expect(first(unequal)).toBeCloseTo(first(same) / Math.SQRT2, 10);
  });

  it("are none where nobody answered", () => {
    expect(answersBySegment({ ...plain, counts: [[0, 0], [0, 0]] })).toBeNull(); // prettier-ignore
  });
});
