import { describe, expect, test } from "vitest";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import reference from "../fixtures/reference/centroids_vacmot.json";
import { bases } from "./load-fixture";

const measures = ["manhattan", "expected-jaccard", "angle"] as const;

describe.each(measures)("%s: sums of distances of the motives against R", (measure) => {
  const solutions = fitCentroids(
    { columns: bases.vacmot(), measure, segments: { from: 2, to: 6 }, starts: 50, seed: 1 },
    { threads: 0 },
  );

  // Medians of ticks are ticks: a landscape of steps, on which many divisions lie within a hundredth of the best.
  test.each(reference.measures[measure])(
    "$k segments: close to the best of 200 starts, or better",
    async ({ k, best }) => {
      const found = (await solutions)[k - 2];
      expect(found?.segments).toBe(k);
      expect(found?.withinSum).toBeLessThanOrEqual(best * (measure === "manhattan" ? 1.01 : 1.001));
    },
  );
});

test("expected Jaccard ends where people and means agree: two segments as in R, found again and again", async () => {
  const [two] = await fitCentroids(
    { columns: bases.vacmot(), measure: "expected-jaccard", segments: { from: 2, to: 2 }, starts: 40 },
    { threads: 0 },
  );
  expect(two?.withinSum).toBeCloseTo(reference.measures["expected-jaccard"][0]?.best ?? NaN, 8);
  expect(two?.starts.reachedBest).toBeGreaterThan(1);
  const ticks = bases.vacmot();
  two?.centroids.forEach((centroid, r) => {
    centroid.forEach((share, item) => {
      const own = ticks[item]?.codes.filter((_, row) => two.assigned[row] === r) ?? new Int16Array(0);
      expect(share).toBeCloseTo(own.reduce((sum, tick) => sum + tick, 0) / own.length, 10);
    });
  });
});
