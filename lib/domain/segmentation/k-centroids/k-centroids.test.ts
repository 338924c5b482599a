import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RowWeights } from "../weights/row-weights";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { alternate } from "./alternate";
import { chooseBestCentroids, finishCentroids, type CentroidSolution } from "./finish-centroids";
import { placeRandomPeople } from "./initial-centroids";
import { lloyd } from "./lloyd";
import { createPartition } from "./partition";
import { collectPoints } from "./points";
import { planCentroids, runCentroidTask } from "./run-centroid-task";
import { centroidSettings, type CentroidRequest, type Measure } from "./settings";
import { weightedMedian } from "./update-centroids";

const columnsOf = (rows: readonly (readonly number[])[]): NumericColumn[] =>
  (rows[0] ?? []).map((_, column) => ({
    kind: "numeric",
    values: Float64Array.from(rows, (row) => row[column] ?? NaN),
  }));

const divide = (
  rows: readonly (readonly number[])[],
  segments: number,
  request: Partial<CentroidRequest> = {},
  weights?: RowWeights,
): CentroidSolution => {
  const settings = centroidSettings.parse({
    segments: { from: segments, to: segments },
    starts: 10,
    ...request,
  });
  const mirror = settings.measure === "euclidean" || settings.measure === "manhattan";
  const points = collectPoints(columnsOf(rows), mirror, weights);
  const [best] = chooseBestCentroids(planCentroids(settings).map((task) => runCentroidTask(points, task)));
  if (!best) throw new Error("no solution");
  return finishCentroids(points, settings.measure, best);
};

const within = (rows: readonly (readonly number[])[], solution: CentroidSolution): number =>
  rows.reduce((sum, row, i) => {
    const centroid = solution.centroids[solution.assigned[i] ?? 0] ?? [];
    return sum + row.reduce((part, value, j) => part + (value - (centroid[j] ?? NaN)) ** 2, 0);
  }, 0);

const ticks = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }), {
  minLength: 8,
  maxLength: 40,
});

describe("dividing people around centroids", () => {
  test("the reported sum of squares is that of the reported centroids and assignment, and everyone is at the nearest", () => {
    fc.assert(
      fc.property(ticks, fc.integer({ min: 1, max: 4 }), (rows, segments) => {
        const solution = divide(rows, segments);
        expect(within(rows, solution)).toBeCloseTo(solution.withinSum, 8);
        rows.forEach((row, i) => {
          const distances = solution.centroids.map((centroid) =>
            row.reduce<number>((sum, value, j) => sum + (value - (centroid[j] ?? NaN)) ** 2, 0),
          );
          expect(distances[solution.assigned[i] ?? 0] ?? NaN).toBeLessThanOrEqual(
            Math.min(...distances) + 1e-9,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test("the sum of squares never rises with one more segment", () => {
    fc.assert(
      fc.property(ticks, (rows) => {
        const sums = [1, 2, 3].map((segments) => divide(rows, segments).withinSum);
        expect(sums[1]).toBeLessThanOrEqual((sums[0] ?? NaN) + 1e-9);
        expect(sums[2]).toBeLessThanOrEqual((sums[1] ?? NaN) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test.each(["euclidean", "manhattan", "jaccard", "expected-jaccard", "angle"] as const)(
    "%s: planted groups are found, and a weight of 2 is a row twice",
    (measure: Measure) => {
      const random = createRandom(4);
      const rows = Array.from({ length: 120 }, (_, i) =>
        Array.from({ length: 12 }, (_unused, j) => (random.next() < (j % 2 === i % 2 ? 0.85 : 0.1) ? 1 : 0)),
      );
      const solution = divide(rows, 2, { measure });
      const first = solution.assigned[0];
      const right = rows.filter((_, i) => (solution.assigned[i] === first) === (i % 2 === 0)).length;
      expect(right).toBeGreaterThanOrEqual(117);
      const weighted = divide(
        rows,
        2,
        { measure },
        { kind: "frequency", values: Float64Array.from(rows, (_, i) => (i < 30 ? 2 : 1)) },
      );
      const twice = divide([...rows, ...rows.slice(0, 30)], 2, { measure });
      expect(weighted.withinSum).toBeCloseTo(twice.withinSum, 8);
      expect(weighted.silhouette?.mean).toBeCloseTo(twice.silhouette?.mean ?? NaN, 8);
    },
  );

  test("from the same centroids people in any order, and options turned round, end at the same sum", () => {
    fc.assert(
      fc.property(ticks, fc.constantFrom("euclidean", "manhattan"), fc.nat(1000), (rows, measure, seed) => {
        const random = createRandom(seed);
        const centres = [0, 1].map(() => rows[random.below(rows.length)] ?? []);
        // Two equal centroids leave a segment empty, and who fills it depends on the order.
        fc.pre(centres[0]?.join() !== centres[1]?.join());
        const reach = (
          list: readonly (readonly number[])[],
          begin: readonly (readonly number[])[],
        ): number => {
          const points = collectPoints(columnsOf(list), false);
          const partition = createPartition(points, 2, points.weights);
          const { cells, stride } = partition.centroids;
          begin.forEach((centre, r) => centre.forEach((value, d) => (cells[d * stride + r] = value)));
          return measure === "euclidean"
            ? lloyd(points, partition, 1)
            : alternate(measure, points, partition, 1);
        };
        const turn = (list: readonly (readonly number[])[]) =>
          list.map((row) => row.map((value) => 1 - value));
        const reached = reach(rows, centres);
        expect(reach([...rows].reverse(), centres)).toBeCloseTo(reached, 8);
        expect(reach(turn(rows), turn(centres))).toBeCloseTo(reached, 8);
      }),
      { numRuns: 60 },
    );
  });

  test("every pass of an exact centroid lowers the sum or ends", () => {
    fc.assert(
      fc.property(
        ticks,
        fc.constantFrom<Measure>("euclidean", "manhattan", "jaccard", "angle"),
        fc.nat(99),
        (rows, measure, seed) => {
          const points = collectPoints(columnsOf(rows), false);
          const after = (passes: number): number => {
            const partition = createPartition(points, 3, points.weights);
            placeRandomPeople(points, partition, createRandom(seed));
            return measure === "euclidean"
              ? lloyd(points, partition, passes)
              : alternate(measure, points, partition, passes);
          };
          const sums = [1, 2, 3, 5, 20].map(after);
          sums.slice(1).forEach((sum, at) => expect(sum).toBeLessThanOrEqual((sums[at] ?? 0) + 1e-9));
        },
      ),
      { numRuns: 80 },
    );
  });

  test("sampling weights count by their proportions, and who has none is placed but not counted", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i % 2, (i >> 1) % 2, (i >> 2) % 2]);
    const values = Float64Array.from(rows, (_, i) => i % 4);
    const a = divide(rows, 2, {}, { kind: "sampling", values });
    const b = divide(rows, 2, {}, { kind: "sampling", values: values.map((value) => value * 1e-6) });
    expect(b.withinSum).toBeCloseTo(a.withinSum, 8);
    expect(b.calinskiHarabasz).toBeCloseTo(a.calinskiHarabasz ?? NaN, 8);
    expect(b.silhouette?.mean).toBeCloseTo(a.silhouette?.mean ?? NaN, 10);
    expect(a.sizes.reduce((sum, size) => sum + size, 0)).toBe(30);
    expect(a.assigned.every((segment) => segment >= 0)).toBe(true);
  });

  test("ticking nothing in common is no likeness for Jaccard, but it is for Euclid", () => {
    // Two people who tick one thing each among ten, and one who ticks everything but one.
    const rows = [
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
      [1, 1, 1, 1, 1, 1, 1, 1, 0, 1],
    ];
    expect(divide(rows, 2).assigned[0]).toBe(divide(rows, 2).assigned[1]);
    const jaccard = divide(rows, 3, { measure: "jaccard" });
    expect(jaccard.assigned[0]).not.toBe(jaccard.assigned[1]);
  });

  test("only the direction counts for the angle", () => {
    const rows = [
      [1, 0],
      [10, 1],
      [0, 2],
      [1, 30],
    ];
    const { assigned } = divide(rows, 2, { measure: "angle" });
    expect(assigned[0]).toBe(assigned[1]);
    expect(assigned[2]).toBe(assigned[3]);
    expect(assigned[0]).not.toBe(assigned[2]);
  });

  test("the median halves the weight, and lies between two values that split it", () => {
    expect(
      weightedMedian([
        [1, 1],
        [2, 1],
        [9, 1],
      ]),
    ).toBe(2);
    expect(
      weightedMedian([
        [1, 1],
        [2, 5],
        [9, 1],
      ]),
    ).toBe(2);
    expect(
      weightedMedian([
        [1, 2],
        [3, 2],
      ]),
    ).toBe(2);
  });

  test("with fewer different people than segments the rest stay empty instead of failing", () => {
    const solution = divide(
      [
        [0, 1],
        [0, 1],
        [1, 0],
      ],
      3,
    );
    expect(solution.withinSum).toBeCloseTo(0, 12);
    expect(solution.sizes).toEqual([2, 1, 0]);
  });

  test("a person with a missing value is not placed", () => {
    const solution = divide(
      [
        [0, 1],
        [NaN, 1],
        [1, 0],
        [1, 0],
      ],
      2,
    );
    expect(solution.assigned[1]).toBe(-1);
    expect(solution.sizes.reduce((sum, size) => sum + size, 0)).toBe(3);
  });
});
