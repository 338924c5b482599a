import { describe, expect, it } from "vitest";
import { baseMatrix } from "@/lib/domain/segmentation/separation/base-matrix";
import { describeSeparation } from "@/lib/domain/segmentation/separation/describe-separation";
import { neighbourhoodGraph } from "@/lib/domain/segmentation/separation/neighbourhood-graph";
import { principalComponents, project } from "@/lib/domain/segmentation/separation/principal-components";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { categoricalColumn, readDataSet, segmentsFromOne } from "../support/read-data-set";
import reference from "../fixtures/reference/separation.json";

const data = readDataSet("data/vacmot.csv");
const segmentOf = segmentsFromOne(data, "vacmot6");
const motives = Object.keys(data).slice(0, 20);
const variables = motives.map((id) => ({ id, column: categoricalColumn(data, id, ["0", "1"]) }));
const weights = Float64Array.from(segmentOf, (_, row) => 1 + (row % 3));

const expectAll = (found: ArrayLike<number> | undefined, wanted: readonly number[], digits = 10) => {
  expect(found?.length).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) expect(found?.[at]).toBeCloseTo(value, digits);
};

describe("the separation of the published vacmot segments agrees with R", () => {
  const base = baseMatrix(variables);
  const components = principalComponents(base);

  it("variances and first two directions (prcomp)", () => {
    expectAll(components?.variances, reference.variances);
    expectAll(components?.loadings.subarray(0, 40), reference.loadings.flat(), 9);
  });

  it("places of people", () => {
    for (const [row, [x = NaN, y = NaN]] of reference.first_scores.entries()) {
      const place = components && project(components, base.cells.subarray(row * 20, (row + 1) * 20));
      expect(place?.x).toBeCloseTo(x, 9);
      expect(place?.y).toBeCloseTo(y, 9);
    }
  });

  it("scaled to equal variance (prcomp, scale.)", () => {
    const scaled = principalComponents(base, true);
    expectAll(scaled?.variances, reference.scaled_variances);
    expectAll(scaled?.loadings.subarray(0, 40), reference.scaled_loadings.flat(), 9);
  });

  it("weighted (cov.wt)", () => {
    const weighted = principalComponents(baseMatrix(variables, weights));
    expectAll(weighted?.variances, reference.weighted_variances);
    expectAll(weighted?.loadings.subarray(0, 20), reference.weighted_first, 9);
  });

  it("neighbourhood graph, plain and weighted", () => {
    const centroids = Array.from({ length: 6 }, (_, segment) =>
      motives.map((_motive, j) => {
        const own = [...segmentOf.keys()].filter((row) => segmentOf[row] === segment);
        return own.reduce((sum, row) => sum + (base.cells[row * 20 + j] ?? 0), 0) / own.length;
      }),
    );
    expectAll(neighbourhoodGraph(base, centroids).strengths, reference.strengths.flat());
    const weighted = neighbourhoodGraph(baseMatrix(variables, weights), centroids);
    expectAll(weighted.strengths, reference.weighted_strengths.flat());
  });

  it("centres and the areas around them", () => {
    const separation = describeSeparation({ variables, segmentOf, segments: 6 }, createRandom(1));
    for (const [segment, drawn] of (separation?.segments ?? []).entries()) {
      expectAll([drawn.centroid?.x ?? NaN, drawn.centroid?.y ?? NaN], reference.centres[segment] ?? [], 9);
      for (const hull of ["inner", "outer"] as const) {
        expect(area(drawn[hull])).toBeCloseTo(reference[hull][segment]?.area ?? NaN, 9);
        expect(drawn[hull].length).toBe(reference[hull][segment]?.corners);
      }
    }
    expect(separation?.segments).toHaveLength(6);
    expectAll(separation?.explained, reference.variances.map((one) => one / reference.variances.reduce((a, b) => a + b)).slice(0, 2)); // prettier-ignore
  });
});

/** Gauss's area of a polygon. */
const area = (corners: readonly { readonly x: number; readonly y: number }[]): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, at) => {
      const next = corners[(at + 1) % corners.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0),
  ) / 2;
