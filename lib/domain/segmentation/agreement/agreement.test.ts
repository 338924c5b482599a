import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { crossTabulate } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { adjustedRandIndex } from "./adjusted-rand";
import { bestOverlaps } from "./best-overlap";
import { agreementOf, compareDivisions } from "./compare-divisions";
import { crossDivisions, type CrossTable } from "./cross-table";
import { matchSegments } from "./match-segments";
import { isThinOverlap, notableOverlaps } from "./notable-overlaps";
import { sharedPeople, type SharedCount } from "./shared-people";

/** Everyone counts once. */
const counted = (first: number | null, second: number | null, people: number): SharedCount => ({
  first,
  second,
  people,
  weights: people,
  squares: people,
});

const table = (rows: readonly (readonly number[])[]): CrossTable => ({
  first: rows.length,
  second: rows[0]?.length ?? 0,
  cells: Float64Array.from(rows.flat()),
});

describe("agreement of two divisions", () => {
  test("the adjusted Rand index of a published table is .3126 (Hubert and Arabie, after Milligan and Cooper)", () => {
    // A 3 × 3 table whose sums of pairs can be counted by hand: together 7, rows 14, columns 13, all 45.
    const value = adjustedRandIndex(
      table([
        [3, 1, 0],
        [1, 2, 0],
        [0, 1, 2],
      ]),
    );
    const together = 3 + 1 + 1;
    const rows = 6 + 3 + 3;
    const columns = 6 + 6 + 1;
    const expected = (rows * columns) / 45;
    expect(value).toBeCloseTo((together - expected) / ((rows + columns) / 2 - expected), 12);
  });

  test("labels do not matter, and a division agrees with itself completely", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 50 }), (labels) => {
        const a = Int16Array.from(labels);
        const renamed = a.map((label) => 3 - label);
        expect(adjustedRandIndex(crossDivisions(a, 4, a, 4))).toBeCloseTo(1, 12);
        expect(adjustedRandIndex(crossDivisions(a, 4, renamed, 4))).toBeCloseTo(1, 12);
      }),
    );
  });

  test("people without a segment are left out", () => {
    const a = Int16Array.from([0, 0, 1, 1, -1]);
    const b = Int16Array.from([1, 1, 0, 0, 0]);
    expect(adjustedRandIndex(crossDivisions(a, 2, b, 2))).toBe(1);
  });

  test("the best overlap of a segment is its largest Jaccard index", () => {
    expect(
      bestOverlaps(
        table([
          [8, 2],
          [0, 10],
        ]),
      ),
    ).toEqual([0.8, 10 / 12]);
  });

  test("the match keeps more people than any other pairing", () => {
    const cells = fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    const orders = permutations([0, 1, 2, 3]);
    fc.assert(
      fc.property(cells, (rows) => {
        const kept = (order: readonly number[]): number =>
          order.reduce((sum, column, row) => sum + (rows[row]?.[column] ?? 0), 0);
        const match = matchSegments(table(rows));
        expect([...match].sort()).toEqual([0, 1, 2, 3]);
        expect(kept(match)).toBe(Math.max(...orders.map(kept)));
      }),
    );
  });

  test("a segment too many has no match", () => {
    expect(
      matchSegments(
        table([
          [9, 0],
          [0, 9],
          [5, 1],
        ]),
      ),
    ).toEqual([0, 1, -1]);
  });
});

describe("two segmentations against each other", () => {
  // 4 of the first segment, 4 of the second; one person is unclassified here, and one there.
  const shared = sharedPeople(
    [
      counted(0, 0, 3),
      counted(0, 1, 1),
      counted(1, 0, 1),
      counted(1, 1, 3),
      counted(null, 1, 1),
      counted(0, null, 1),
    ],
    2,
    2,
  );

  test("give counts, expected counts, lift and Jaccard by hand", () => {
    const comparison = compareDivisions(shared);
    expect(comparison?.placed).toBe(8);
    expect(shared.people).toBe(10);
    expect(comparison?.overlaps[0]).toEqual({
      first: 0,
      second: 0,
      count: 3,
      weighted: 3,
      shareOfFirst: 0.75,
      shareOfSecond: 0.75,
      expected: 2,
      expectedEffective: 2,
      jaccard: 0.5,
      lift: 1.5,
      // In a table of two by two its square is χ².
      residual: expect.closeTo(Math.SQRT2, 12) as number,
    });
    // χ² = 8 (3·3 − 1·1)² / 4⁴ = 2, V = √(2/8)
    expect(comparison?.test?.statistic).toBeCloseTo(2, 12);
    expect(comparison?.test?.cramersV).toBeCloseTo(0.5, 12);
  });

  test("expected counts add up to the people in both, whatever the table", () => {
    const cells = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cells, (rows) => {
        const counts = rows.flatMap((row, first) =>
          row.map((people, second) => counted(first, second, people)),
        );
        const comparison = compareDivisions(sharedPeople(counts, rows.length, 3));
        fc.pre(comparison !== null);
        const sum = (of: "count" | "expected") =>
          comparison.overlaps.reduce((all, cell) => all + cell[of], 0);
        expect(sum("expected")).toBeCloseTo(comparison.placed, 8);
        expect(sum("count")).toBe(comparison.placed);
      }),
    );
  });

  const compared = (rows: readonly (readonly number[])[]) =>
    compareDivisions(
      sharedPeople(
        rows.flatMap((row, first) => row.map((people, second) => counted(first, second, people))),
        rows.length,
        rows[0]?.length ?? 0,
      ),
    )?.overlaps ?? [];

  test("of hair and eye colours (Snee 1974) blond goes with blue eyes first, with the residuals R computes", () => {
    const hairByEye = [
      [68, 20, 15, 5],
      [119, 84, 54, 29],
      [26, 17, 14, 14],
      [7, 94, 10, 16],
    ];
    const overlaps = compared(hairByEye);
    // chisq.test(margin.table(HairEyeColor, c(1, 2)))$stdres in R 4.2.2.
    expect(overlaps[0]?.residual).toBeCloseTo(6.136519694577, 9);
    expect(overlaps[13]?.residual).toBeCloseTo(9.967550121154, 9);
    // Blond with blue eyes, then blond without brown ones.
    expect(notableOverlaps(overlaps)[0]).toMatchObject({ first: 3, second: 1 });
    expect(notableOverlaps(overlaps)[1]).toMatchObject({ first: 3, second: 0 });
  });

  test("nothing is told of segments that do not know of each other, nor of cells with few people", () => {
    const independent = compared([
      [40, 60],
      [80, 120],
    ]);
    expect(notableOverlaps(independent)).toEqual([]);
    const few = compared([
      [3, 0],
      [0, 300],
    ]);
    expect(few.map(isThinOverlap)).toEqual([true, true, true, false]);
    expect(notableOverlaps(few)).toEqual([]);
  });

  test("what is told is never closer to chance than a fifth, and always the same whichever comes first", () => {
    const cells = fc.array(fc.array(fc.nat(80), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(cells, (rows) => {
        const turned = [0, 1, 2].map((column) => rows.map((row) => row[column] ?? 0));
        const told = notableOverlaps(compared(rows));
        const pairs = (of: readonly { first: number; second: number }[], isTurned: boolean) =>
          of.map(({ first, second }) => (isTurned ? `${second} ${first}` : `${first} ${second}`)).sort();
        expect(pairs(told, false)).toEqual(pairs(notableOverlaps(compared(turned)), true));
        for (const { lift } of told) expect(Math.abs(Math.log(lift ?? 1))).toBeGreaterThan(Math.log(1.19));
      }),
    );
  });

  /** One person per entry: the segment here, the segment there, the weight. */
  const oneByOne = (people: readonly (readonly [number, number, number])[]) =>
    people.map(([first, second, weight]) => ({
      first,
      second,
      people: 1,
      weights: weight,
      squares: weight ** 2,
    }));
  const weightedPeople = fc.array(
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.integer({ min: 1, max: 4 })),
    { minLength: 12, maxLength: 60 },
  );

  test("a weight of so many is that many people in every share, overlap and lift", () => {
    fc.assert(
      fc.property(weightedPeople, (people) => {
        const repeated = people.flatMap(([first, second, weight]) =>
          Array.from({ length: weight }, () => [first, second, 1] as const),
        );
        const weighted = compareDivisions(sharedPeople(oneByOne(people), 3, 3))?.overlaps ?? [];
        const duplicated = compareDivisions(sharedPeople(oneByOne(repeated), 3, 3))?.overlaps ?? [];
        for (const figure of ["shareOfFirst", "shareOfSecond", "jaccard", "lift"] as const)
          for (const [cell, overlap] of weighted.entries())
            expect(overlap[figure] ?? -1).toBeCloseTo(duplicated[cell]?.[figure] ?? -1, 10);
        const respondents = weighted.reduce((sum, { count }) => sum + count, 0);
        expect(respondents).toBe(people.length);
        expect(weighted.reduce((sum, one) => sum + one.weighted, 0)).toBeCloseTo(people.length, 8);
      }),
    );
  });

  test("the test of weighted people is that of a weighted table, whatever the weights sum to", () => {
    fc.assert(
      fc.property(weightedPeople, fc.double({ min: 0.1, max: 9, noNaN: true }), (people, unit) => {
        const codes = (side: 0 | 1) => ({ codes: Int16Array.from(people, (one) => one[side]), size: 3 });
        const test = chiSquareTest(
          crossTabulate(
            codes(0),
            codes(1),
            Float64Array.from(people, ([, , weight]) => weight),
          ),
        );
        fc.pre(test !== null);
        const rescaled = people.map(([first, second, weight]) => [first, second, weight * unit] as const);
        const found = compareDivisions(sharedPeople(oneByOne(rescaled), 3, 3))?.test;
        expect(found?.method).toBe(test.method);
        expect(found?.statistic).toBeCloseTo(test.statistic, 8);
        expect(found?.p).toBeCloseTo(test.p, 8);
        expect(found?.cramersV).toBeCloseTo(test.cramersV, 8);
      }),
    );
  });

  test("nobody in both is nothing to compare", () => {
    expect(compareDivisions(sharedPeople([counted(null, 0, 4)], 2, 2))).toBeNull();
  });

  test("the words change at the bands", () => {
    expect([1, 0.9, 0.89, 0.7, 0.3, 0.29, 0.05, 0.04, -0.1].map(agreementOf)).toEqual([
      "same",
      "same",
      "largely",
      "largely",
      "partly",
      "hardly",
      "hardly",
      "not",
      "not",
    ]);
  });
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
