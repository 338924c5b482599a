import { describe, expect, it } from "vitest";
import type { Column } from "@/lib/domain/statistics/column";
import { constantSum } from "./constant-sum";

const columns = (...rows: readonly (readonly number[])[]): Column[] =>
  (rows[0] ?? []).map((_, at) => ({
    kind: "numeric",
    values: Float64Array.from(rows, (row) => row[at] ?? Number.NaN),
  }));
const hundred = Array.from({ length: 40 }, (_, person) => [person, 60 - person, 40]);

describe("a constant sum", () => {
  it("is what nearly everybody gives out, rounding and gaps left aside", () => {
    expect(constantSum(columns(...hundred))).toBe(100);
    expect(constantSum(columns(...hundred, [Number.NaN, 1, 1], [33.3, 33.3, 33.4], [1, 2, 3]))).toBe(100);
  });

  it("is none where sums differ, numbers are below zero, parts are two, or something else is among them", () => {
    expect(constantSum(columns(...hundred.map(([a = 0, b = 0], at) => [a, b, at])))).toBeNull();
    expect(constantSum(columns(...hundred, [-10, 60, 50]))).toBeNull();
    expect(constantSum(columns(...hundred.map(([a = 0]) => [a, 100 - a])))).toBeNull();
    expect(constantSum(columns([0, 0, 0], [0, 0, 0]))).toBeNull();
    const tick: Column = { kind: "categorical", categories: 2, codes: new Int16Array(40) };
    expect(constantSum([...columns(...hundred), tick])).toBeNull();
  });
});
