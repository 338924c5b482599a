import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hurdleAsNumbers, spendHurdle } from "../spend/hurdle";
import { planPreparation, prepareBase } from "./prepare-base";

const numeric = (...values: number[]) => ({ kind: "numeric" as const, values: Float64Array.from(values) });
const bySpend = { responseStyle: "none", scale: "spend" } as const;

describe("amounts prepared for distances", () => {
  it("are the hurdle: buying, and what buyers spent with others at their mean", () => {
    const amounts = fc.array(
      fc.oneof(fc.constant(0), fc.constant(Number.NaN), fc.double({ min: 1, max: 1e5, noNaN: true })),
      { minLength: 8, maxLength: 60 },
    );
    fc.assert(
      fc.property(amounts, (drawn) => {
        const values = Float64Array.from([0, 12, 40, ...drawn]);
        const [buying, spent] = hurdleAsNumbers(spendHurdle(values));
        const prepared = prepareBase([numeric(...values)], planPreparation([numeric(...values)], bySpend));
        expect(prepared).toHaveLength(2);
        values.forEach((value, person) => {
          const own = [prepared[0]?.values[person] ?? 0, prepared[1]?.values[person] ?? 0];
          if (Number.isNaN(value)) return expect(own).toEqual([NaN, NaN]);
          expect(own[0]).toBeCloseTo(spent.values[person] ?? NaN, 10);
          expect(own[1]).toBeCloseTo(buying.values[person] ?? NaN, 10);
        });
      }),
    );
  });

  it("have no buying where everybody bought, and stand behind all variables where they have", () => {
    const everybody = numeric(10, 20, 30, 40);
    const some = numeric(0, 20, 0, 40);
    expect(prepareBase([everybody], planPreparation([everybody], bySpend))).toHaveLength(1);
    const columns = [some, everybody];
    const prepared = prepareBase(columns, planPreparation(columns, bySpend));
    expect(prepared).toHaveLength(3);
    expect([...(prepared[0]?.values ?? [])].filter((value) => value === 0)).toHaveLength(2);
    expect([...(prepared[2]?.values ?? [])].map(Math.sign)).toEqual([-1, 1, -1, 1]);
  });

  it("of new people are scored by the units learnt before", () => {
    const learnt = planPreparation([numeric(0, 10, 100, 1000)], bySpend);
    const [amount, buying] = prepareBase([numeric(0, 100)], learnt);
    expect(amount?.values[0]).toBe(0);
    expect(amount?.values[1]).toBeCloseTo(
      prepareBase([numeric(0, 10, 100, 1000)], learnt)[0]?.values[2] ?? NaN,
      12,
    );
    expect(buying?.values[1]).toBeGreaterThan(buying?.values[0] ?? NaN);
  });
});
