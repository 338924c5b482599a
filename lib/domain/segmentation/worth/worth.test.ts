import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTargets } from "./evaluate-targets";
import { kotlerChecks, type KotlerEvidence } from "./kotler-checks";
import { lorenzCurve, peopleHolding, valueOfTop } from "./lorenz-curve";
import { segmentValues } from "./segment-value";
import { segmentViability } from "./viability";

const curveOf = (values: number[], weights?: number[]) => {
  const curve = lorenzCurve(Float64Array.from(values), weights && Float64Array.from(weights));
  if (!curve) throw new Error("someone spends something");
  return curve;
};

describe("the Lorenz curve", () => {
  it("of 1, 2, 3, 4, 5 has Gini 4/15", () => {
    expect(curveOf([5, 3, 1, 4, 2]).gini).toBeCloseTo(4 / 15, 12);
  });

  it("tells 80/20: one in five holds what they hold", () => {
    const curve = curveOf([1, 1, 1, 1, 16]);
    expect(valueOfTop(curve, 0.2)).toBeCloseTo(0.8, 12);
    expect(peopleHolding(curve, 0.8)).toBeCloseTo(0.2, 12);
  });

  it("is a straight line when everyone is worth the same", () => {
    const curve = curveOf([7, 7, 7]);
    expect(curve.gini).toBeCloseTo(0, 12);
    expect(valueOfTop(curve, 0.2)).toBeCloseTo(0.2, 12);
  });

  it("says nothing when nobody spends, and refuses debts", () => {
    expect(lorenzCurve(Float64Array.of(0, 0, NaN))).toBeNull();
    expect(() => lorenzCurve(Float64Array.of(1, -1))).toThrow(RangeError);
  });

  it("is unmoved by the unit of money, and a weight of two equals a second such person", () => {
    const spend = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        spend.filter((list) => list.some(([value]) => value > 0)),
        (list) => {
          const weighted = curveOf(list.map(([value]) => value), list.map(([, weight]) => weight)); // prettier-ignore
          const repeated = curveOf(
            list.flatMap(([value, weight]) => Array<number>(weight).fill(value * 100)),
          );
          expect(weighted.gini).toBeCloseTo(repeated.gini, 10);
          expect(valueOfTop(weighted, 0.2)).toBeCloseTo(valueOfTop(repeated, 0.2), 10);
        },
      ),
    );
  });
});

describe("what segments are worth", () => {
  const values = Float64Array.of(10, 20, 30, 40, NaN, 0);
  const found = segmentValues(values, Int16Array.of(0, 0, 1, 1, 1, -1), 2);

  it("shares add to what has a segment, among everyone whose value is known", () => {
    expect(found.map(({ shareOfValue }) => shareOfValue)).toEqual([0.3, 0.7]);
    expect(found.map(({ shareOfPeople }) => shareOfPeople)).toEqual([0.4, 0.4]);
    expect(found[1]?.index).toBeCloseTo(175, 10);
    expect(found[1]?.median).toBe(35);
  });

  it("come with an interval that a large sample narrows", () => {
    const width = (copies: number): number => {
      const many = Float64Array.from({ length: 4 * copies }, (_, i) => 1 + (i % 4));
      const segment = Int16Array.from({ length: 4 * copies }, (_, i) => i % 2);
      const interval = segmentValues(many, segment, 2)[0]?.interval ?? { low: 0, high: 1 };
      return interval.high - interval.low;
    };
    expect(width(25) / width(100)).toBeCloseTo(2, 6);
  });
});

describe("the evaluation of targets", () => {
  const criteria = [
    { id: "growth", side: "attractiveness" as const, weight: 3, ratings: [8, 4] },
    { id: "margin", side: "attractiveness" as const, weight: 1, ratings: [4, 8] },
    { id: "fit", side: "competitiveness" as const, weight: 0.5, ratings: [4, 9] },
  ];

  it("weighs ratings by importance, whatever its unit", () => {
    const result = evaluateTargets(criteria, 2);
    if (!result.ok) throw new Error("criteria are valid");
    expect(result.value[0]).toEqual({
      segment: 0,
      attractiveness: 7,
      competitiveness: 4,
      priority: Math.sqrt(28),
    });
    expect(result.value[1]?.attractiveness).toBe(5);
  });

  it("says which rating is missing or outside 1–10, and which side has no importance", () => {
    const result = evaluateTargets(
      [{ id: "growth", side: "attractiveness", weight: 1, ratings: [0, 11, 5] }],
      2,
    );
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, path])).toEqual([
      ["worth.rating-missing", [0, "ratings"]],
      ["worth.rating-out-of-range", [0, "ratings", 0]],
      ["worth.rating-out-of-range", [0, "ratings", 1]],
      ["worth.side-without-weight", []],
    ]);
  });
});

describe("Kotler's conditions", () => {
  const evidence: KotlerEvidence = {
    people: 120,
    share: 0.12,
    shareOfValue: 0.2,
    typing: { verdict: "good", recall: 0.8 },
    channels: { cramersVCorrected: 0.25, pHolm: 0.001 },
    profile: { markers: 4, stability: 0.82 },
    actionable: true,
  };

  it("are met by a large, stable, recognisable segment that can be reached", () => {
    expect(new Set(Object.values(kotlerChecks(evidence)))).toEqual(new Set(["met"]));
  });

  it("are not guessed where nothing was measured", () => {
    const unknown = { ...evidence, typing: null, channels: null, profile: null, actionable: null };
    expect(Object.values(kotlerChecks(unknown)).filter((status) => status === "not-measured")).toHaveLength(
      4,
    );
  });

  it("count worth as size, but never under 30 people", () => {
    expect(kotlerChecks({ ...evidence, share: 0.03 }).substantial).toBe("met");
    expect(kotlerChecks({ ...evidence, share: 0.03, shareOfValue: null }).substantial).toBe("doubtful");
    expect(kotlerChecks({ ...evidence, people: 29 }).substantial).toBe("not-met");
  });
});

it.each([
  [30, 0.05, "viable", false],
  [29, 0.2, "exploratory", false],
  [9, 0.5, "too-small", false],
  [300, 0.04, "viable", true],
])("%d people, share %f: %s", (people, share, status, smallShare) => {
  expect(segmentViability(people, share)).toEqual({ status, smallShare });
});
