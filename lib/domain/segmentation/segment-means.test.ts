import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Variable } from "../responses/variables";
import { namingVariables } from "./name-segments";
import { countBySegment } from "./segment-counts";
import { describeNumbers, describeWeightedNumbers } from "./segment-numbers";
import { meanDistance, segmentMeans } from "./segment-means";

const variable = { id: "age", kind: "numeric" } as Variable;
const meansOf = (values: readonly number[], segmentOf: readonly number[], weights?: readonly number[]) =>
  segmentMeans(
    [variable],
    countBySegment(
      [{ id: "age", column: { kind: "numeric", values: Float64Array.from(values) } }],
      Int16Array.from(segmentOf),
      3,
      weights ? Float64Array.from(weights) : null,
    ),
  )[0];

const person = fc.record({
  value: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -50, max: 90 }) }, fc.constant(Number.NaN)),
  segment: fc.integer({ min: -1, max: 2 }),
  weight: fc.integer({ min: 1, max: 5 }),
});
const people = fc.array(person, { minLength: 2, maxLength: 60 });

describe("means by segment", () => {
  it("come with the mean and deviation of everyone in segments, exactly, with weights or without", () => {
    fc.assert(
      fc.property(people, fc.boolean(), (drawn, isWeighted) => {
        const weights = drawn.map(({ weight }) => weight);
        const found = meansOf(
          drawn.map(({ value }) => value),
          drawn.map(({ segment }) => segment),
          isWeighted ? weights : undefined,
        );
        const own = drawn.filter(({ value, segment }) => segment >= 0 && !Number.isNaN(value));
        if (own.length === 0) {
          expect(found).toBeUndefined();
          return;
        }
        const values = Float64Array.from(own, ({ value }) => value);
        const { mean, sd } = isWeighted
          ? describeWeightedNumbers(
              values,
              Float64Array.from(own, ({ weight }) => weight),
            )
          : describeNumbers(values);
        expect(found?.everyone).toBeCloseTo(mean, 9);
        expect(found?.deviation).toBeCloseTo(own.length > 1 ? sd : 0, 6);
      }),
    );
  });

  it("name a segment by the number on which it is furthest from everyone, each end once", () => {
    const values = Float64Array.from([1, 2, 1, 2, 9, 8, 9, 8, 5, 5, 5, 5]);
    const segmentOf = Int16Array.from([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    const counts = countBySegment([{ id: "age", column: { kind: "numeric", values } }], segmentOf, 3);
    expect(namingVariables(counts, new Set(["age"]))).toEqual([
      { variableId: "age", by: "low" },
      { variableId: "age", by: "high" },
      null,
    ]);
    expect(namingVariables(counts, new Set())).toEqual([null, null, null]);
  });

  it("are far from everyone's in everyone's deviations, and nowhere where nothing varies", () => {
    // 0, 0, 10, 10: mean 5, deviation √(100/3).
    const found = meansOf([0, 0, 10, 10], [0, 0, 1, 1]);
    if (!found) throw new Error("nothing was counted");
    expect(meanDistance(found, 1)).toBeCloseTo(5 / Math.sqrt(100 / 3), 12);
    expect(meanDistance(found, 0)).toBeCloseTo(-5 / Math.sqrt(100 / 3), 12);
    expect(meanDistance(found, 2)).toBeNull();
    const same = meansOf([4, 4, 4], [0, 1, 1]);
    expect(same && meanDistance(same, 0)).toBeNull();
  });
});
