import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRules } from "./count-rules";
import type { Condition } from "./condition";

const gave = (code: number): Condition => ({ kind: "option", variable: "town", anyOf: [code] });
const rules = [
  { id: "first", when: { kind: "any" as const, of: [gave(0), gave(1)] } },
  { id: "second", when: gave(1) },
  { id: "third", when: gave(2) },
];

async function counted(codes: readonly number[], weights?: readonly number[]) {
  const town = { kind: "categorical" as const, categories: 4, codes: Int16Array.from(codes) };
  const turns = () => Promise.resolve();
  const given = weights && Float64Array.from(weights);
  const found = await countRules(rules, new Map([["town", town]]), codes.length, turns, given);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

const codes = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 40 });

describe("people counted by weight", () => {
  it("of weight two have the shares of people who answered twice, and are counted once", async () => {
    const drawn = fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), fc.constantFrom(1, 2)), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (people) => {
        const once = people.map(([code]) => code);
        const weighted = await counted(
          once,
          people.map(([, weight]) => weight),
        );
        const twice = await counted(people.flatMap(([code, weight]) => Array<number>(weight).fill(code)));
        const unweighted = await counted(once);
        weighted.rules.forEach(({ share, count }, at) => {
          expect(share).toBeCloseTo(twice.rules[at]?.share ?? NaN, 12);
          expect(count).toBe(unweighted.rules[at]?.count);
        });
        expect(weighted.restShare).toBeCloseTo(twice.restShare, 12);
        expect([weighted.rest, weighted.undecided]).toEqual([unweighted.rest, unweighted.undecided]);
      }),
    );
  });

  it("of one and the same weight are as precise as without it, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.constantFrom(0.25, 2, 1000), async (people, weight) => {
        const plain = await counted(people);
        const weighted = await counted(people, Array<number>(people.length).fill(weight));
        weighted.rules.forEach(({ interval }, at) => {
          expect(interval.low).toBeCloseTo(plain.rules[at]?.interval.low ?? NaN, 10);
          expect(interval.high).toBeCloseTo(plain.rules[at]?.interval.high ?? NaN, 10);
        });
      }),
    );
  });

  it("have shares that add up to everyone, and wider intervals the more weights differ", async () => {
    const even = await counted([0, 1, 2, 3, 0, 2], [1, 1, 1, 1, 1, 1]);
    // (3 + 1 + 3 + 1 + 1 + 3)² / (9 + 1 + 9 + 1 + 1 + 9) = 144 / 30: six respondents are as precise as 4.8.
    const uneven = await counted([0, 1, 2, 3, 0, 2], [3, 1, 3, 1, 1, 3]);
    expect(uneven.rules.map(({ share }) => share)).toEqual([5 / 12, 0, 6 / 12]);
    expect(uneven.restShare).toBeCloseTo(1 / 12, 12);
    const width = ({ rules: [, , third] }: typeof even) =>
      (third?.interval.high ?? NaN) - (third?.interval.low ?? NaN);
    expect(width(uneven)).toBeGreaterThan(width(even));
    // Wilson at a half: ±z√(1/4n + z²/4n²) / (1 + z²/n), by hand for n = 4.8.
    const [z2, n] = [1.959963984540054 ** 2, 4.8];
    expect(width(uneven)).toBeCloseTo(
      (2 * Math.sqrt(z2 * (1 / (4 * n) + z2 / (4 * n * n)))) / (1 + z2 / n),
      10,
    );
  });
});
