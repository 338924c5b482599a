import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followSegments } from "./follow-segments";

const division = (segments: number, assignments: readonly number[]) => ({
  segments,
  assignments: Int16Array.from(assignments),
});

describe("the lineage of segments", () => {
  it("is not broken when a new fit only permutes the labels", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(labels, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given, permutation) => {
        const all = [...given, 0, 1, 2, 3];
        const lineage = followSegments(division(4, all), division(4, all.map((s) => permutation[s] ?? 0))); // prettier-ignore
        expect(lineage.segments.map(({ after }) => after)).toEqual(permutation);
        expect(lineage.churn).toBe(0);
        expect(lineage.newSegments).toEqual([]);
      }),
    );
  });

  it("goes to the segment that shares at least half, and ends where none does", () => {
    const lineage = followSegments(
      division(2, [0, 0, 0, 0, 1, 1, 1, 1]),
      division(3, [2, 2, 2, -1, 0, 0, 1, 1]),
    );
    expect(lineage.segments[0]).toEqual({ before: 0, after: 2, jaccard: 0.75 });
    expect(lineage.segments[1]).toMatchObject({ after: 0, jaccard: 0.5 });
    expect(lineage.newSegments).toEqual([1]);
    expect(lineage.churn).toBeCloseTo(3 / 8, 12);
  });

  it("leaves a card orphaned when its segment has dissolved", () => {
    const lineage = followSegments(
      division(2, [0, 0, 0, 0, 0, 0, 1, 1]),
      division(3, [0, 0, 1, 1, 2, 2, -1, -1]),
    );
    expect(lineage.segments.map(({ after }) => after)).toEqual([null, null]);
  });
});
