import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MISSING, type CategoricalColumn, type NumericColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { baseMatrix } from "./base-matrix";
import { describeSeparation } from "./describe-separation";
import { neighbourEdges, neighbourhoodGraph } from "./neighbourhood-graph";
import { principalComponents, project } from "./principal-components";
import { convexHull, segmentHull } from "./segment-hull";

const numeric = (...values: number[]): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from(values),
});
const coded = (categories: number, ...codes: number[]): CategoricalColumn => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from(codes),
});

describe("the base as a matrix", () => {
  it("takes codes as numbers, and each category of a nominal variable as a column", () => {
    const base = baseMatrix([
      { id: "age", column: numeric(20, 40, 60) },
      { id: "likes", column: coded(5, 0, 4, 2) },
      { id: "town", column: coded(3, 0, 1, 2), isNominal: true },
    ]);
    expect(base.columns).toEqual([
      { variableId: "age", category: null },
      { variableId: "likes", category: null },
      ...[0, 1, 2].map((category) => ({ variableId: "town", category })),
    ]);
    expect([...base.cells]).toEqual([20, 0, 1, 0, 0, 40, 4, 0, 1, 0, 60, 2, 0, 0, 1]);
  });

  it("puts who did not answer where they move nobody: at the weighted mean", () => {
    const base = baseMatrix([{ id: "a", column: coded(2, 0, 1, MISSING) }], Float64Array.of(3, 1, 5));
    expect([...base.cells]).toEqual([0, 1, 0.25]);
  });

  it("leaves out what does not vary, and refuses columns of different people", () => {
    expect(baseMatrix([{ id: "same", column: numeric(1, 1, NaN) }]).columns).toEqual([]);
    expect(() => baseMatrix([{ id: "a", column: numeric(1, 2) }, { id: "b", column: numeric(1) }])).toThrow(RangeError); // prettier-ignore
  });
});

describe("principal components", () => {
  it("of people on a line find the line: y = 2x has all its variance along (1, 2) / √5", () => {
    const base = baseMatrix([
      { id: "x", column: numeric(0, 1, 2) },
      { id: "y", column: numeric(0, 2, 4) },
    ]);
    const components = principalComponents(base);
    // Variances 1 and 4, covariance 2: eigenvalues 5 and 0.
    expect(components?.variances[0]).toBeCloseTo(5, 12);
    expect(components?.explained[0]).toBeCloseTo(1, 12);
    expect(components?.loadings[0]).toBeCloseTo(1 / Math.sqrt(5), 12);
    expect(components?.loadings[1]).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(components && project(components, [2, 4])).toEqual({
      x: expect.closeTo(Math.sqrt(5), 12) as number,
      y: expect.closeTo(0, 12) as number,
    });
  });

  it("show all variance together, and a direction's variance is that of the places along it", () => {
    const people = fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 }), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(people, (rows) => {
        const base = baseMatrix(
          [0, 1, 2, 3].map((j) => ({ id: String(j), column: numeric(...rows.map((row) => row[j] ?? 0)) })),
        );
        const components = principalComponents(base);
        if (!components) return;
        expect(components.explained.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        const width = base.columns.length;
        const xs = rows.map(
          (_, row) => project(components, base.cells.subarray(row * width, (row + 1) * width)).x,
        );
        const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
        const variance = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (xs.length - 1);
        expect(variance).toBeCloseTo(components.variances[0] ?? NaN, 9);
      }),
    );
  });

  it("do not exist for one person or where nothing varies", () => {
    expect(principalComponents(baseMatrix([{ id: "a", column: numeric(1) }]))).toBeNull();
    expect(principalComponents(baseMatrix([{ id: "a", column: numeric(1, 1, 1) }]))).toBeNull();
    expect(principalComponents(baseMatrix([]))).toBeNull();
  });
});

describe("the area of a segment", () => {
  const places = fc.array(
    fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  it("holds everyone it is drawn around, with corners among them that turn one way", () => {
    fc.assert(
      fc.property(places, (all) => {
        const corners = convexHull(all);
        for (const corner of corners) expect(all).toContainEqual(corner);
        if (corners.length < 3) return;
        for (const [at, a] of corners.entries()) {
          const b = corners[(at + 1) % corners.length] ?? a;
          for (const place of all)
            expect((b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("of a square with people inside is the square", () => {
    const square = [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }]; // prettier-ignore
    expect(convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }, { x: 4, y: 4 }])).toEqual(square);
  });

  it("of the inner half leaves out the far ones, and counts weights", () => {
    const people = [0, 1, 2, 3].map((x) => ({ place: { x, y: 0 }, weight: 1 }));
    expect(segmentHull(people, { x: 0, y: 0 }, 0.5)).toEqual([{ x: 0, y: 0 }, { x: 1, y: 0 }]); // prettier-ignore
    const heavy = people.map((person, at) => ({ ...person, weight: at === 0 ? 10 : 1 }));
    expect(segmentHull(heavy, { x: 0, y: 0 }, 0.5)).toEqual([{ x: 0, y: 0 }]);
    expect(segmentHull([], { x: 0, y: 0 }, 0.5)).toEqual([]);
  });
});

describe("the neighbourhood graph", () => {
  it("is the formula: 2 d_i / (d_i + d_j) averaged over the people of a segment", () => {
    // Centres at 0 and 10. At 0: 0; at 2: 4/10; at 5 (as near to both, counted for the first): 1. At 9: 2/10.
    const base = baseMatrix([{ id: "x", column: numeric(0, 2, 5, 9) }]);
    const { strengths } = neighbourhoodGraph(base, [[0], [10]]);
    expect(strengths[1]).toBeCloseTo((0 + 0.4 + 1) / 3, 12);
    expect(strengths[2]).toBeCloseTo(0.2, 12);
    expect([strengths[0], strengths[3]]).toEqual([0, 0]);
    expect(neighbourEdges({ segments: 2, strengths })).toEqual([
      { from: 0, to: 1, strength: expect.closeTo((1.4 / 3 + 0.2) / 2, 12) as number },
    ]);
  });

  it("is empty for one segment, and ignores a segment without people", () => {
    const base = baseMatrix([{ id: "x", column: numeric(0, 1) }]);
    expect([...neighbourhoodGraph(base, [[0]]).strengths]).toEqual([0]);
    expect([...neighbourhoodGraph(base, [[0], [NaN]]).strengths]).toEqual([0, 0, 0, 0]);
  });
});

describe("the separation plot", () => {
  const rows = Array.from({ length: 60 }, (_, i) => i);
  const variables = [0, 1, 2].map((j) => ({
    id: `v${j}`,
    column: coded(2, ...rows.map((i) => ((i * (j + 2)) % 5 < 2 ? 1 : 0))),
  }));
  const segmentOf = rows.map((i) => (i === 0 ? -1 : i % 2));

  it("draws the same sample for the same seed, of people in segments only", () => {
    const request = { variables, segmentOf, segments: 2, mostPoints: 20, mostArrows: 2 };
    const [one, again] = [1, 1].map((seed) => describeSeparation(request, createRandom(seed)));
    expect(one).toEqual(again);
    expect(one?.points).toHaveLength(20);
    expect(one?.arrows).toHaveLength(2);
    expect(new Set(one?.points.map(({ segment }) => segment))).toEqual(new Set([0, 1]));
  });

  it("does not see people who are in no segment", () => {
    const moved = variables.map(({ id, column }) => ({ id, column: coded(2, 1 - (column.codes[0] ?? 0), ...column.codes.slice(1)) })); // prettier-ignore
    const without = (given: typeof variables) =>
      describeSeparation({ variables: given, segmentOf, segments: 2 }, createRandom(1));
    expect(without(moved)).toEqual(without(variables));
  });

  it("has a place without people for an empty segment, and none at all where nothing varies", () => {
    const separation = describeSeparation({ variables, segmentOf, segments: 3 }, createRandom(1));
    expect(separation?.segments[2]).toEqual({ centroid: null, inner: [], outer: [] });
    expect(describeSeparation({ variables: [], segmentOf, segments: 2 }, createRandom(1))).toBeNull();
  });
});
