import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossDivisions } from "../agreement/cross-table";
import { jaccardTable, sharedPeople, type SharedCount } from "../agreement/shared-people";
import { traceSegments } from "./trace-segments";

/** Everyone counts once. */
const counted = (first: number | null, second: number | null, people: number): SharedCount => ({
  first,
  second,
  people,
  weights: people,
  squares: people,
});

/** People by [segment before][segment after]; the last row and column are the unclassified. */
const shared = (table: readonly (readonly number[])[]) => {
  const rows = table.length - 1;
  const columns = (table[0]?.length ?? 1) - 1;
  return sharedPeople(
    table.flatMap((row, a) =>
      row.map((people, b) => counted(a < rows ? a : null, b < columns ? b : null, people)),
    ),
    rows,
    columns,
  );
};

describe("the lineage of segments", () => {
  it("is not broken when a new fit only permutes the labels", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(labels, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given, permutation) => {
        const before = Int16Array.from([...given, 0, 1, 2, 3]);
        const after = before.map((label) => permutation[label] ?? 0);
        const { cells } = crossDivisions(before, 4, after, 4);
        const counts = [...cells].map((people, cell) => counted(Math.floor(cell / 4), cell % 4, people));
        const lineage = traceSegments(sharedPeople(counts, 4, 4));
        expect(lineage.before.map(({ fate }) => fate)).toEqual(permutation.map((into) => ({ kind: "continued", into }))); // prettier-ignore
        expect(lineage.before.every(({ jaccard }) => jaccard === 1)).toBe(true);
        expect(lineage.churn).toBe(0);
      }),
    );
  });

  it("goes to the segment that shares at least half; the unclassified count against it", () => {
    const lineage = traceSegments(shared([[0, 0, 3, 1], [2, 2, 0, 0], [0, 0, 0, 5]])); // prettier-ignore
    expect(lineage.before).toEqual([
      { fate: { kind: "continued", into: 2 }, jaccard: 0.75 },
      { fate: { kind: "continued", into: 0 }, jaccard: 0.5 },
    ]);
    expect(lineage.after[1]).toEqual({ kind: "part", from: 1 });
    expect(lineage.churn).toBeCloseTo(3 / 8, 12);
  });

  it("tells a split from a merger, and both from an end", () => {
    const lineage = traceSegments(
      shared([
        // 0 falls into 0, 1 and 2; 1 and 2 join in 3; 3 is scattered; 4 is nobody's
        [30, 30, 30, 10, 0, 0],
        [0, 0, 0, 50, 0, 0],
        [0, 0, 0, 45, 5, 0],
        [10, 10, 10, 0, 10, 0],
        [0, 0, 0, 0, 0, 0],
      ]),
    );
    expect(lineage.before.map(({ fate }) => fate)).toEqual([
      { kind: "split", into: [0, 1, 2] },
      { kind: "merged", into: 3 },
      { kind: "merged", into: 3 },
      { kind: "gone" },
    ]);
    // Of those that went into another, with that one: 50 of 105, 45 of 110.
    expect(lineage.before.map(({ jaccard }) => jaccard)).toEqual([null, 50 / 105, 45 / 110, null]);
    expect(lineage.after).toEqual([
      { kind: "part", from: 0 },
      { kind: "part", from: 0 },
      { kind: "part", from: 0 },
      { kind: "union", from: [1, 2] },
      { kind: "part", from: 3 },
    ]);
  });

  it("a segment that nobody had a place in before is new", () => {
    const lineage = traceSegments(shared([[20, 0, 0], [0, 8, 0]])); // prettier-ignore
    expect(lineage.after).toEqual([{ kind: "continues", from: 0 }, { kind: "new" }]);
  });

  it("overlaps are between 0 and 1, and 1 only for the same people", () => {
    const table = fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (rows) => {
        for (const overlap of jaccardTable(shared(rows)).cells) {
          expect(overlap).toBeGreaterThanOrEqual(0);
          expect(overlap).toBeLessThanOrEqual(1);
        }
        expect(traceSegments(shared(rows)).churn).toBeLessThanOrEqual(1);
      }),
    );
  });
});
