import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeTargets, rateCriteria } from "./place-targets";
import { evenWeights, rebalanceWeights } from "./rebalance-weights";
import { segmentEvaluationSchema, type EvaluationCriterion } from "./segment-evaluation";
import { meanSeparation } from "./separation";
import { suggestRatings } from "./suggest-ratings";
import { winsorise } from "./winsorise";
import type { SegmentWorth } from "./worth-facts";

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

describe("weights on sliders", () => {
  const weights = fc
    .array(fc.nat(100), { minLength: 2, maxLength: 12 })
    .map((list) => rebalanceWeights(list, 0, list[0] ?? 0));

  it("always sum to 100, keep the one that is set, and never fall below zero", () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: -20, max: 130 }), (before, where, value) => {
        const at = where % before.length;
        const after = rebalanceWeights(before, at, value);
        expect(sum(after)).toBe(100);
        expect(after[at]).toBe(Math.min(100, Math.max(0, value)));
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("keep the others in proportion to within the rounding, and in their order", () => {
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: 0, max: 100 }), (before, where, value) => {
        const at = where % before.length;
        const after = rebalanceWeights(before, at, value);
        const rest = 100 - (before[at] ?? 0);
        fc.pre(rest > 0);
        for (const [i, weight] of before.entries())
          if (i !== at) expect(Math.abs((after[i] ?? 0) - (weight * (100 - value)) / rest)).toBeLessThan(1);
      }),
    );
  });

  it("come back to what they were when a slider is moved there and back from even", () => {
    expect(rebalanceWeights(rebalanceWeights([25, 25, 25, 25], 1, 40), 1, 25)).toEqual([25, 25, 25, 25]);
    expect(rebalanceWeights([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
    expect(rebalanceWeights([7], 0, 30)).toEqual([100]);
    expect(evenWeights(3)).toEqual([34, 33, 33]);
    expect(evenWeights(0)).toEqual([]);
  });
});

const segment = (id: string, share: number, more: Partial<SegmentWorth> = {}): SegmentWorth => ({
  id,
  name: id,
  colour: 0,
  people: Math.round(share * 400),
  share,
  interval: { low: 0, high: 1 },
  value: null,
  typing: null,
  markers: 2,
  profiled: 10,
  separation: 0.2,
  stability: null,
  reach: null,
  ...more,
});
const [a, b, c] = [
  "11111111-1111-4111-8111-111111111111",
  "22222222-2222-4222-8222-222222222222",
  "33333333-3333-4333-8333-333333333333",
] as const;
const segments = [segment(a, 0.5), segment(b, 0.25), segment(c, 0.02)];

describe("ratings suggested from numbers", () => {
  it("are in proportion to them, the largest 10 and none under 1", () => {
    expect(suggestRatings("size", segments)).toEqual([10, 5, 1]);
  });

  it("are not made up where something was not measured", () => {
    expect(suggestRatings("value", segments)).toBeNull();
    expect(suggestRatings("reach", segments)).toBeNull();
  });
});

const criterion = (given: Partial<EvaluationCriterion>): EvaluationCriterion => ({
  id: "x",
  side: "attractiveness",
  name: "x",
  weight: 100,
  measure: null,
  ratings: {},
  ...given,
});

describe("the place of the segments", () => {
  const fit = criterion({ id: "fit", side: "competitiveness", ratings: { [a]: 3, [b]: 8, [c]: 5 } });
  const size = criterion({ id: "size", measure: "size", weight: 60 });

  it("counts no criterion that one segment is not rated on", () => {
    const growth = criterion({ id: "growth", weight: 40, ratings: { [a]: 1, [b]: 10 } });
    const { positions, missing } = placeTargets({ criteria: [size, growth, fit] }, segments);
    expect(missing).toEqual([]);
    expect(positions?.map(({ attractiveness }) => attractiveness)).toEqual([10, 5, 1]);
    expect(rateCriteria([growth], segments)[0]).toMatchObject({ rated: [1, 10, null], isComplete: false });
  });

  it("follows a person's rating where there is one, and the data elsewhere", () => {
    const corrected = { ...size, ratings: { [b]: 9 } };
    expect(rateCriteria([corrected], segments)[0]?.rated).toEqual([10, 9, 1]);
  });

  it("is nowhere, and says on which side, while nothing can be counted", () => {
    expect(placeTargets({ criteria: [size] }, segments)).toEqual({
      positions: null,
      missing: ["competitiveness"],
    });
    expect(placeTargets({ criteria: [{ ...size, weight: 0 }, fit] }, segments).missing).toEqual([
      "attractiveness",
    ]);
  });
});

it("an evaluation is refused when the weights of a side do not sum to 100", () => {
  const evaluation = {
    moneyVariableId: null,
    channelItemIds: null,
    criteria: [criterion({ weight: 60 }), criterion({ id: "y", weight: 41 })],
    actionable: {},
    targets: [],
    targetNote: "",
  };
  expect(segmentEvaluationSchema.safeParse(evaluation).success).toBe(false);
  evaluation.criteria[1] = criterion({ id: "y", weight: 40 });
  expect(segmentEvaluationSchema.safeParse(evaluation).success).toBe(true);
});

it("separation is the mean gap to the others: of shares 1, 0 and 0 it is 1 and a half", () => {
  expect(meanSeparation([[1, 0, 0]], 3)).toEqual([1, 0.5, 0.5]);
  expect(meanSeparation([], 3)).toEqual([0, 0, 0]);
});

describe("winsorised amounts", () => {
  it("are cut at the 1st and 99th percentile (R type 7), and the number cut is told", () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (i === 100 ? 10_000 : i));
    const { values: kept, high, low, cut } = winsorise(values, 0.01);
    expect([low, high, cut]).toEqual([1, 99, 2]);
    expect(Math.max(...kept)).toBe(99);
  });

  it("leave unknown values unknown, and change nothing when all are alike", () => {
    const { values, cut } = winsorise(Float64Array.of(5, NaN, 5), 0.01);
    expect([...values]).toEqual([5, NaN, 5]);
    expect(cut).toBe(0);
  });
});
