import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBySegment } from "@/lib/domain/segmentation/segment-counts";
import { coverageCurve } from "./coverage-curve";
import { judgeMean, poolMoments, type Moments } from "./judge-mean";
import { judgeShare } from "./judge-share";
import { shareSentence } from "./plan-sentence";

const values = fc.array(
  fc.record({
    value: fc.integer({ min: 0, max: 30 }),
    weight: fc.integer({ min: 1, max: 5 }),
    group: fc.nat(2),
  }),
  { minLength: 8, maxLength: 30 },
);

describe("weighted evidence", () => {
  it("the moments of several segments taken together are those of their people", () => {
    fc.assert(
      fc.property(values, (people) => {
        const numbers = (groups: readonly number[], count: number): Moments[] => {
          const counts = countBySegment(
            [
              {
                id: "x",
                column: { kind: "numeric", values: Float64Array.from(people, ({ value }) => value) },
              },
            ],
            Int16Array.from(groups),
            count,
            Float64Array.from(people, ({ weight }, i) => weight + i / 100),
          ).variables[0];
          if (counts?.kind !== "numeric") throw new Error("expected numbers");
          return counts.n.map((n, group) => ({
            n,
            mean: counts.mean[group] ?? NaN,
            sd: counts.sd[group] ?? NaN,
            weighted: counts.weighted?.[group],
          }));
        };
        const pooled = poolMoments(
          numbers(
            people.map(({ group }) => group),
            3,
          ),
        );
        const [together] = numbers(
          people.map(() => 0),
          1,
        );
        expect(pooled.n).toBe(together?.n);
        expect(pooled.mean).toBeCloseTo(together?.mean ?? NaN, 9);
        expect(pooled.sd).toBeCloseTo(together?.sd ?? NaN, 9);
        expect(pooled.weighted?.spread).toBeCloseTo(together?.weighted?.spread ?? NaN, 6);
        expect(pooled.weighted?.squares).toBeCloseTo(together?.weighted?.squares ?? NaN, 6);
      }),
    );
  });

  it("unequal weights widen the interval of the same share, and the people asked decide the confidence", () => {
    const plain = judgeShare({ count: 60, base: 120, restCount: 50, restBase: 200 });
    const weighted = judgeShare({
      count: 60,
      base: 120,
      restCount: 50,
      restBase: 200,
      weighted: {
        count: 60,
        base: 120,
        restCount: 50,
        restBase: 200,
        effectiveBase: 60,
        effectiveRestBase: 100,
      },
    });
    expect(weighted.value).toBe(plain.value);
    expect(weighted.high - weighted.low).toBeGreaterThan(plain.high - plain.low);
    expect(weighted.p).toBeGreaterThan(plain.p ?? 1);
    expect(plain.confidence).toBe("high");
    expect(weighted.confidence).toBe("medium");
  });

  it("a mean among weighted people is no surer than among as many unweighted ones", () => {
    const segment = { n: 50, mean: 10, sd: 2 };
    const rest = { n: 80, mean: 8, sd: 2 };
    const plain = judgeMean(segment, rest);
    const weighted = judgeMean(
      { ...segment, weighted: { weight: 50, squares: 100, lean: 0, spread: 400 } },
      { ...rest, weighted: { weight: 80, squares: 160, lean: 0, spread: 640 } },
    );
    expect(weighted.high - weighted.low).toBeGreaterThan(plain.high - plain.low);
    expect(weighted.effectiveBase).toBe(25);
    expect(plain).not.toHaveProperty("effectiveBase");
  });

  it("equal weights match the coverage of nobody weighted, and a weight of 2 that of a person twice", () => {
    const matches = [[true, true], [true, false], [false, null], [false, false]]; // prettier-ignore
    const twice = [matches[0], matches[0], ...matches.slice(1)].map((row) => row ?? []);
    const curve = coverageCurve(matches, 2, [2, 1, 1, 1]);
    expect(curve.weighted?.share).toBeCloseTo(2 / 4, 12);
    expect(curve).toMatchObject({ base: 3, missing: 1, matching: [2, 1] });
    expect(curve.medianMatched).toBe(coverageCurve(twice, 2).medianMatched);
    const { weighted, ...counted } = coverageCurve(matches, 2, [1, 1, 1, 1]);
    expect(counted).toEqual(coverageCurve(matches, 2));
    expect(weighted?.effectiveBase).toBe(3);
  });

  it("a sentence says that its share is weighted, and only then", () => {
    const evidence = {
      id: "e",
      statistic: "share" as const,
      wording: "?",
      optionLabel: "Rest",
      count: 32,
      base: 50,
      asked: 50,
      ...judgeShare({ count: 32, base: 50, restCount: 48, restBase: 150 }),
      restCount: 48,
      restBase: 150,
      q: null,
      distinctive: true,
      byConstruction: false,
    };
    expect(shareSentence("x", evidence).slots).not.toHaveProperty("weighted");
    expect(shareSentence("x", { ...evidence, effectiveBase: 40 }).slots).toHaveProperty("weighted", "yes");
  });
});
