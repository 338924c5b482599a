import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerStyle } from "./answer-style";
import { countTicks } from "./count-ticks";
import { ipsatise } from "./ipsatise";
import { personStyle } from "./person-style";
import { rowStandardise } from "./row-standardise";
import { styleBySegment } from "./style-by-segment";

const battery = (...people: number[][]): Float64Array[] =>
  (people[0] ?? []).map((_, j) => Float64Array.from(people, (person) => person[j] ?? NaN));

describe("response style", () => {
  it("counts who gave one answer throughout as a straightliner, but not who answered once", () => {
    const style = personStyle(battery([3, 3, 3], [1, 2, 3], [NaN, 4, NaN], [NaN, 5, 5]));
    expect(style.straightliners).toEqual([0, 3]);
    expect([...style.answered]).toEqual([3, 3, 1, 2]);
  });

  it("is gone after centring within the person: every person's answers sum to zero", () => {
    const answers = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(answers, (people) => {
        const centred = ipsatise(battery(...people));
        for (const i of people.keys())
          expect(centred.reduce((sum, item) => sum + (item[i] ?? 0), 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it("is the same for who uses the whole scale and who uses half of it, after standardising", () => {
    const { items, withoutSpread } = rowStandardise(battery([1, 4, 7], [3, 4, 5], [2, 2, 2]));
    expect(items.map((item) => item[0])).toEqual([-1, 0, 1]);
    expect(items.map((item) => item[1])).toEqual([-1, 0, 1]);
    expect(withoutSpread).toEqual([2]);
  });

  it("counts ticks as if who skipped items had answered all", () => {
    const column = (...codes: number[]) => ({
      column: { kind: "categorical" as const, categories: 2, codes: Int16Array.from(codes) },
      yes: 1,
    });
    expect([...countTicks([column(1, 1, -1), column(0, -1, -1)])]).toEqual([1, 2, NaN]);
  });

  it("is reported when segments are who ticks more", () => {
    const ticks = Float64Array.of(1, 2, 1, 9, 8, 9);
    const found = styleBySegment(ticks, Int16Array.of(0, 0, 0, 1, 1, 1), 2);
    expect(found?.etaSquared).toBeGreaterThan(0.95);
    expect(found?.warning).toBe(true);
    expect(styleBySegment(ticks, Int16Array.of(0, 1, 1, 0, 1, 0), 2)?.warning).toBe(false);
  });

  it("is how many a person ticks or how high they rate, and nothing for amounts or a mixed base", () => {
    const categorical = (categories: number, ...codes: number[]) => ({
      kind: "categorical" as const,
      categories,
      codes: Int16Array.from(codes),
    });
    const tick = { column: categorical(2, 1, 0), binary: true, ordinal: false };
    const rating = { column: categorical(5, 4, 2), binary: false, ordinal: true };
    const amount = {
      column: { kind: "numeric" as const, values: Float64Array.of(10, 20) },
      binary: false,
      ordinal: true,
    };
    expect(answerStyle(Array(5).fill(tick))).toEqual({ kind: "ticks", values: Float64Array.of(5, 0) });
    expect(answerStyle(Array(5).fill(rating))).toEqual({ kind: "level", values: Float64Array.of(4, 2) });
    expect(answerStyle(Array(5).fill(amount))).toBeNull();
    expect(answerStyle([tick, tick, tick, tick, rating])).toBeNull();
    expect(answerStyle(Array(4).fill(tick))).toBeNull();
  });
});
