import { describe, expect, it } from "vitest";
import type { SegmentationResult, SegmentationSettings } from "../segmentation";
import { placeByModel } from "./place-by-model";

const ages = { kind: "numeric" as const, values: Float64Array.of(20, 40, 85, NaN) };
const settings: SegmentationSettings = {
  method: "rules",
  rules: [
    { id: "old", name: "Old", when: { kind: "range", variable: "age", atLeast: 80 } },
    { id: "grown", name: "Grown", when: { kind: "range", variable: "age", atLeast: 30 } },
  ],
  rest: "Others",
};
/** Nobody was old when the segments were made. */
const result = (hasRest: boolean): SegmentationResult => ({
  method: "rules",
  unclassified: 0,
  undecided: 0,
  rules: [
    { id: "old", count: 0, anyHits: 0, reach: "nobody" },
    { id: "grown", count: 5, anyHits: 5, reach: "reached" },
  ],
  hasRest,
  overlap: [0, 0, 0, 5],
});

describe("later people", () => {
  it("belong to the segment of the first rule that is true of them, and to no other where it has none", () => {
    const placed = (hasRest: boolean) =>
      placeByModel({ settings, result: result(hasRest), chosenSegments: null }, [ages], [])?.segmentOf;
    expect([...(placed(true) ?? [])]).toEqual([1, 0, -1, 1]);
    expect([...(placed(false) ?? [])]).toEqual([-1, 0, -1, -1]);
  });

  it("belong to the segment of the option they chose, and to none by an option without one", () => {
    const placed = placeByModel(
      {
        settings: { method: "one-question", variableId: "colour", mergeBelowShare: 0, mergeBelowCount: 0 },
        result: { method: "one-question", merged: [], unclassified: 0, segmentOfOption: { red: 1, blue: 0 } },
        chosenSegments: null,
      },
      [{ kind: "categorical", categories: 3, codes: Int16Array.of(0, 1, 2, -1) }],
      ["red", "blue", "green"],
    );
    expect([...(placed?.segmentOf ?? [])]).toEqual([1, 0, -1, -1]);
  });
});
