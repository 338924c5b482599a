import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { hurdleAsNumbers, scoreAmount, spendHurdle } from "./hurdle";
import { fifthOf } from "./rfm-scores";
import { rfmSegmentOf, rfmSegments, segmentByRfm } from "./rfm-segments";

const lognormal = (people: number): Float64Array => {
  const random = createRandom(3);
  return Float64Array.from({ length: people }, () =>
    random.next() < 0.4 ? 0 : Math.exp(3 + 1.5 * drawNormal(random)),
  );
};

describe("spending as a hurdle", () => {
  it("tells buyers from others, and scores buyers only", () => {
    const { buyer, amount } = spendHurdle(Float64Array.of(0, 10, NaN, 30, 90));
    expect([...buyer.codes]).toEqual([0, 1, -1, 1, 1]);
    expect([...amount.values].map(Number.isNaN)).toEqual([true, false, true, false, false]);
  });

  it("gives buyers mean 0 and deviation 1, and winsorises about one in a hundred at each end", () => {
    const amounts = lognormal(2000);
    const { amount, winsorised, scale } = spendHurdle(amounts);
    const scores = amount.values.filter((value) => !Number.isNaN(value));
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
    const variance = scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (scores.length - 1);
    expect(mean).toBeCloseTo(0, 10);
    expect(variance).toBeCloseTo(1, 10);
    expect(winsorised / scores.length).toBeCloseTo(0.02, 2);
    expect(scoreAmount(scale, 1e12)).toBe(Math.max(...scores));
  });

  it("keeps one huge amount from stretching everybody else together", () => {
    const amounts = lognormal(2000);
    const spread = (list: Float64Array): number => {
      const { values } = spendHurdle(list).amount;
      return (values[1] ?? NaN) - (values[amounts.findIndex((a, i) => i > 1 && a > 0)] ?? NaN);
    };
    amounts[0] = 50;
    amounts[1] = 20;
    const before = spread(amounts);
    amounts[0] = 1e9;
    expect(spread(amounts) / before).toBeCloseTo(1, 1);
  });

  it("a weight of two is a second such buyer", () => {
    const amounts = Float64Array.of(0, 4, 9, 25, 49, 100);
    const weighted = spendHurdle(amounts, Float64Array.of(1, 2, 1, 2, 1, 1)).scale;
    const twice = spendHurdle(
      Float64Array.of(0, 4, 4, 9, 25, 25, 49, 100),
      new Float64Array(8).fill(1),
    ).scale;
    expect(weighted.low).toBe(twice.low);
    expect(weighted.high).toBe(twice.high);
    expect(weighted.mean).toBeCloseTo(twice.mean, 12);
  });

  it("as numbers puts who did not buy at the buyers' mean amount, and who is unknown nowhere", () => {
    const [buyer, amount] = hurdleAsNumbers(spendHurdle(Float64Array.of(0, 10, NaN, 30, 0)));
    expect(amount.values[0]).toBe(0);
    expect(amount.values[2]).toBeNaN();
    expect(buyer.values[0]).toBeCloseTo(-(buyer.values[1] ?? NaN), 12);
  });

  it("survives buyers who all spend the same, and refuses debts", () => {
    expect([...spendHurdle(Float64Array.of(5, 5, 5)).amount.values]).toEqual([0, 0, 0]);
    expect(() => spendHurdle(Float64Array.of(5, -1))).toThrow(RangeError);
  });
});

describe("recency, frequency, monetary value", () => {
  it("are in equal fifths without ties, and equal values have equal scores", () => {
    const order = Float64Array.from({ length: 25 }, (_, i) => (i * 7) % 25);
    for (let score = 1; score <= 5; score++)
      expect(fifthOf(order).filter((own) => own === score)).toHaveLength(5);
    // Six in ten bought once: they share ranks 1 to 6, whose mean lies in the second fifth.
    expect([...fifthOf(Float64Array.of(1, 1, 1, 1, 1, 1, 2, 3, 4, 9))]).toEqual([
      2, 2, 2, 2, 2, 2, 4, 4, 5, 5,
    ]);
  });

  it("do not depend on units or on the order of customers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (list) => {
        const values = Float64Array.from(list);
        const scores = fifthOf(values);
        expect([...fifthOf(values.map((value) => 3 * value + 1))]).toEqual([...scores]);
        expect([...fifthOf(values.slice().reverse())]).toEqual([...scores].reverse());
      }),
    );
  });

  it("of weighted customers are fifths of the people they stand for: a weight of so many is that many customers", () => {
    const customer = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 40 }), (list) => {
        const values = Float64Array.from(list, ([value]) => value);
        const weights = Float64Array.from(list, ([, weight]) => weight);
        const repeated = list.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
        const scores = fifthOf(Float64Array.from(repeated));
        const of = new Map(repeated.map((value, at) => [value, scores[at]]));
        expect([...fifthOf(values, weights)]).toEqual(list.map(([value]) => of.get(value)));
      }),
    );
  });

  it("every customer with all three scores is in exactly one of nine segments", () => {
    const seen = new Set<string>();
    for (let r = 1; r <= 5; r++) {
      for (let f = 1; f <= 5; f++) {
        for (let m = 1; m <= 5; m++) seen.add(rfmSegmentOf(r, f, m) ?? "none");
      }
    }
    expect(seen).toEqual(new Set(rfmSegments.flat()));
    expect(rfmSegmentOf(5, 5, 5)).toBe("champions");
    expect(rfmSegmentOf(1, 5, 4)).toBe("slipping-away");
    expect(rfmSegmentOf(5, 1, 1)).toBe("newcomers");
    expect(rfmSegmentOf(0, 5, 5)).toBeNull();
  });

  it("sizes add up, largest first, and who has an unknown value is left out", () => {
    const random = createRandom(8);
    const draw = (): Float64Array => Float64Array.from({ length: 300 }, () => Math.floor(random.next() * 40));
    const recency = draw();
    recency[7] = NaN;
    const { segments, assigned } = segmentByRfm({ recency, frequency: draw(), monetary: draw() });
    expect(assigned[7]).toBe(-1);
    expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(299);
    expect(segments.map(({ count }) => count)).toEqual(
      segments.map(({ count }) => count).sort((a, b) => b - a),
    );
    segments.forEach(({ count }, at) => expect(assigned.filter((own) => own === at)).toHaveLength(count));
  });
});
