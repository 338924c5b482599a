import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoricalColumn, NumericColumn } from "../statistics/column";
import { countBySegment, type SegmentCounts } from "./segment-counts";
import { namingVariables } from "./name-segments";
import { effectiveRespondents, segmentSizeShares, sumsOf } from "./weighted-bases";

interface Person {
  readonly segment: number;
  readonly answer: number;
  readonly number: number | null;
  readonly weight: number;
}

const person = fc.record({
  segment: fc.integer({ min: -1, max: 2 }),
  answer: fc.integer({ min: -1, max: 2 }),
  number: fc.option(fc.integer({ min: -50, max: 50 }), { freq: 6 }),
  weight: fc.integer({ min: 0, max: 3 }),
});
const peoples = fc.array(person, { minLength: 1, maxLength: 40 });

function countsOf(people: readonly Person[], weights: Float64Array | null): SegmentCounts {
  const answers: CategoricalColumn = {
    kind: "categorical",
    categories: 3,
    codes: Int16Array.from(people, ({ answer }) => answer),
  };
  const numbers: NumericColumn = {
    kind: "numeric",
    values: Float64Array.from(people, ({ number }) => number ?? Number.NaN),
  };
  return countBySegment(
    [
      { id: "answer", column: answers },
      { id: "number", column: numbers },
    ],
    Int16Array.from(people, ({ segment }) => segment),
    3,
    weights,
  );
}

const weightsOf = (people: readonly Person[]) => Float64Array.from(people, ({ weight }) => weight);

const answersIn = ({ variables }: SegmentCounts) => {
  const [answer] = variables;
  if (answer?.kind !== "categorical") throw new Error("expected answers");
  return answer;
};
const numbersIn = ({ variables }: SegmentCounts) => {
  const number = variables[1];
  if (number?.kind !== "numeric") throw new Error("expected numbers");
  return number;
};

describe("counting by segment", () => {
  it("a weight of 2 weighs as much as a duplicated row: answers, sizes, means and quartiles", () => {
    fc.assert(
      fc.property(peoples, (people) => {
        const weighted = countsOf(people, weightsOf(people));
        const repeated = countsOf(
          people.flatMap((one) => Array.from({ length: one.weight }, () => one)),
          null,
        );
        if (!weighted.weighted) return; // all weights alike
        expect(answersIn(weighted).weighted?.sums).toEqual(answersIn(repeated).counts);
        expect(weighted.weighted.sums).toEqual(repeated.sizes);
        expect(segmentSizeShares(weighted)).toEqual(segmentSizeShares(repeated));
        for (const segment of [0, 1, 2]) {
          const [ours, theirs] = [numbersIn(weighted), numbersIn(repeated)];
          if (ours.n[segment] === 0) continue;
          expect(ours.mean[segment]).toBeCloseTo(theirs.mean[segment] ?? NaN, 9);
        }
        expect(namingVariables(weighted, new Set(["answer"]))).toEqual(
          namingVariables(repeated, new Set(["answer"])),
        );
      }),
    );
  });

  it("weights that are all equal leave no trace, whatever their unit", () => {
    fc.assert(
      fc.property(peoples, fc.double({ min: 0.1, max: 9, noNaN: true }), (people, weight) => {
        expect(countsOf(people, new Float64Array(people.length).fill(weight))).toEqual(
          countsOf(people, null),
        );
      }),
    );
  });

  it("counts people once each beside the weights, and nobody who stands for nobody", () => {
    fc.assert(
      fc.property(peoples, (people) => {
        const counts = countsOf(people, weightsOf(people));
        if (!counts.weighted) return;
        const there = people.filter(({ weight }) => weight > 0);
        expect(counts.sizes).toEqual(countsOf(there, null).sizes);
        expect(answersIn(counts).counts).toEqual(answersIn(countsOf(there, null)).counts);
        expect(numbersIn(counts).n).toEqual(numbersIn(countsOf(there, null)).n);
      }),
    );
  });

  it("is as precise as Kish says: never more than the people placed", () => {
    fc.assert(
      fc.property(peoples, (people) => {
        const counts = countsOf(people, weightsOf(people));
        const effective = effectiveRespondents(counts);
        if (effective === null) return;
        expect(effective).toBeLessThanOrEqual(counts.sizes.reduce((sum, n) => sum + n, 0) + 1e-9);
      }),
    );
  });

  it("counts made before there were weights are read as they were", () => {
    const stored = { kind: "categorical" as const, variableId: "a", counts: [[3, 1]] };
    expect(sumsOf(stored)).toEqual([[3, 1]]);
    expect(effectiveRespondents({ sizes: [4], variables: [stored] })).toBeNull();
    expect(segmentSizeShares({ sizes: [3, 1], variables: [] })).toEqual([0.75, 0.25]);
  });

  it("refuses weights of other people", () => {
    expect(() => countsOf([{ segment: 0, answer: 0, number: 1, weight: 1 }], new Float64Array(2))).toThrow(
      RangeError,
    );
  });
});
