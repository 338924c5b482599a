import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "../agreement/adjusted-rand";
import { crossDivisions } from "../agreement/cross-table";
import { findMedoids } from "../mixed-data/find-medoids";
import { findPrototypes } from "../mixed-data/find-prototypes";
import { planComparisons } from "../mixed-data/compare-to-medoids";
import { planPreparation, prepareBase } from "../preparation/prepare-base";
import { findRankingSegments } from "../ranking/find-ranking-segments";
import {
  takeRows,
  type CategoricalColumn,
  type Column,
  type NumericColumn,
} from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { FittedResult } from "./fitted-result";
import { placePeople } from "./place-people";

const PEOPLE = 240;
const chosen = { recommended: 2, reasons: [], warnings: [], unclassified: 0 };

/** Two groups that differ in a number, a scale, an unordered choice and a rare tick. */
function mixedBase() {
  const random = createRandom(5);
  const group = Int16Array.from({ length: PEOPLE }, (_, i) => i % 2);
  const codes = (categories: number, code: (g: number) => number): CategoricalColumn => ({
    kind: "categorical",
    categories,
    codes: Int16Array.from(group, (g) => code(g)),
  });
  const number: NumericColumn = {
    kind: "numeric",
    values: Float64Array.from(group, (g) => 20 + 15 * g + 4 * drawNormal(random)),
  };
  const scale = codes(5, (g) => Math.min(4, Math.max(0, Math.round(1 + 2 * g + drawNormal(random)))));
  const option = codes(3, (g) => (random.next() < 0.8 ? g : 2));
  const tick = codes(2, (g) => (random.next() < (g === 1 ? 0.5 : 0.05) ? 1 : 0));
  return { group, columns: [number, scale, option, tick] satisfies Column[] };
}

describe("placing people", () => {
  it("puts the people of a division around medoids where the division put them", () => {
    const { columns, group } = mixedBase();
    const scales = ["numeric", "ordinal", "nominal", "asymmetric"] as const;
    const variables = columns.map((column, at) => ({ column, scale: scales[at] ?? "nominal" }));
    const { record, assigned } = findMedoids(
      { variables, weights: null },
      { segments: 2, starts: 5, seed: 1 },
    );
    const result: FittedResult = {
      ...chosen,
      method: "medoids",
      comparisons: planComparisons(variables),
      solutions: [record],
    };
    const placed = placePeople(result, 2, columns);
    expect(placed?.segmentOf).toEqual(assigned);
    expect(adjustedRandIndex(crossDivisions(assigned, 2, group, 2))).toBeGreaterThan(0.8);
  });

  it("puts the people of k-prototypes where the division put them, in the units of the fit", () => {
    const { columns } = mixedBase();
    const preparation = planPreparation(columns, { responseStyle: "none", scale: "z-score" });
    const prepared = prepareBase(columns, preparation);
    const scaled = columns.map((column, at) =>
      column.kind === "numeric" ? (prepared[at] ?? column) : column,
    );
    const { record, assigned } = findPrototypes(
      { columns: scaled, weights: null },
      { segments: 2, starts: 5, seed: 1 },
    );
    const result: FittedResult = { ...chosen, method: "prototypes", preparation, solutions: [record] };
    expect(placePeople(result, 2, columns)?.segmentOf).toEqual(assigned);
    // Somebody who came alone is placed as among all.
    const alone = columns.map((column) => takeRows(column, Int32Array.of(7)));
    expect(placePeople(result, 2, alone)?.segmentOf[0]).toBe(assigned[7]);
  });

  it("puts people who rank alike into one segment, with probabilities that sum to 1", () => {
    const random = createRandom(3);
    const orders = Array.from({ length: 90 }, (_, i) => (i % 2 === 0 ? [0, 1, 2, 3] : [3, 2, 1, 0])).map(
      (order) => (random.next() < 0.1 ? [order[1], order[0], order[2], order[3]] : order),
    );
    const ranks = [0, 1, 2, 3].map((option): NumericColumn => ({
      kind: "numeric",
      values: Float64Array.from(orders, (order) => order.indexOf(option) + 1),
    }));
    const { record, assigned } = findRankingSegments(
      { ranks, weights: null },
      { segments: 2, starts: 5, seed: 2 },
    );
    const placed = placePeople({ ...chosen, method: "rankings", solutions: [record] }, 2, ranks);
    expect(placed?.segmentOf).toEqual(assigned);
    expect(placed?.posteriorsOf(0)?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(new Set([...assigned].filter((_, i) => i % 2 === 0)).size).toBe(1);
  });

  it("places nobody who answered under half of the base", () => {
    const columns = Array.from({ length: 8 }, (_, item): CategoricalColumn => ({
      kind: "categorical",
      categories: 2,
      codes: Int16Array.of(item < 3 ? 1 : -1, item < 4 ? 1 : -1),
    }));
    const probabilities = columns.map(() => [
      [0.1, 0.9],
      [0.9, 0.1],
    ]);
    const solution = {
      segments: 2,
      shares: [0.5, 0.5],
      smallestShare: 0.5,
      startsAtBest: 1,
      starts: 1,
      logLikelihood: 0,
      parameters: 17,
      aic: 0,
      bic: 0,
      entropy: 1,
      probabilities,
    };
    const result: FittedResult = { ...chosen, method: "latent-classes", solutions: [solution] };
    expect(placePeople(result, 2, columns)?.segmentOf).toEqual(Int16Array.of(-1, 0));
    expect(placePeople(result, 3, columns)).toBeNull();
  });
});
