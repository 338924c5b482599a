import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/domain/statistics/column";
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

describe("parts of a constant sum", () => {
  const asColumns = (rows: readonly (readonly number[])[]): Column[] =>
    (rows[0] ?? []).map((_, part) => ({
      kind: "numeric",
      values: Float64Array.from(rows, (row) => row[part] ?? Number.NaN),
    }));
  const ratiosOf = (rows: readonly (readonly number[])[]) => {
    const columns = asColumns(rows);
    return prepareBase(columns, planPreparation(columns, { responseStyle: "none", scale: "shares" }));
  };

  it("are centred log-ratios: whatever the sum, each person's add up to nothing, and a missing part leaves none", () => {
    const part = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 20 }), (rows) => {
        const ratios = ratiosOf(rows);
        const scaled = ratiosOf(rows.map((row) => row.map((points) => 7 * points)));
        for (const [person, [first, second]] of rows.entries()) {
          const of = (columns: typeof ratios) => columns.map(({ values }) => values[person] ?? NaN);
          expect(of(ratios).reduce((sum, ratio) => sum + ratio, 0)).toBeCloseTo(0, 9);
          expect((of(ratios)[0] ?? NaN) - (of(ratios)[1] ?? NaN)).toBeCloseTo(Math.log(first / second), 9);
          for (const [at, ratio] of of(scaled).entries()) expect(ratio).toBeCloseTo(of(ratios)[at] ?? NaN, 9);
        }
      }),
    );
    expect(ratiosOf([[50, Number.NaN, 50]]).every(({ values }) => Number.isNaN(values[0]))).toBe(true);
    expect(ratiosOf([[0, 0, 0]]).every(({ values }) => Number.isNaN(values[0]))).toBe(true);
    // A zero is a small share, and leaves the ratio of the others alone.
    const [none, first, second] = ratiosOf([[0, 60, 40]]).map(({ values }) => values[0] ?? NaN);
    expect((first ?? 0) - (second ?? 0)).toBeCloseTo(Math.log(1.5), 12);
    expect((second ?? 0) - (none ?? 0)).toBeCloseTo(Math.log((0.4 * (1 - 0.00325)) / 0.00325), 12);
  });
});
