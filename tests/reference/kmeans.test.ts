import { describe, expect, test } from "vitest";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { ipsatise } from "@/lib/domain/segmentation/response-style/ipsatise";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { bases, readReference, readTable } from "./load-fixture";

interface ReferenceSolution {
  readonly k: number;
  readonly tot_withinss: number;
  readonly tss: number;
  readonly CH: number;
  readonly silhouette: { readonly mean: number; readonly per_cluster: readonly number[] };
  readonly sizes_sorted: readonly number[];
}

const ratings = (): NumericColumn[] => {
  const { rows } = readTable("customer_satisfaction");
  return Array.from({ length: 10 }, (_, column) => ({
    kind: "numeric",
    values: Float64Array.from(rows, (row) => Number(row[column])),
  }));
};

/** The same ratings with each person's own mean taken off. */
const ipsatised = (): NumericColumn[] =>
  ipsatise(ratings().map(({ values }) => values)).map((values) => ({ kind: "numeric", values }));

const data = {
  vacmot: bases.vacmot,
  auto: bases.auto,
  customer_satisfaction: ratings,
  customer_satisfaction_ipsatized: ipsatised,
};

describe.each(Object.keys(data) as (keyof typeof data)[])("k-means of %s against R", (name) => {
  const references = readReference<{ ks: ReferenceSolution[] }>(`kmeans_${name}`).ks;
  const solutions = fitCentroids(
    { columns: data[name](), segments: { from: 2, to: 8 }, starts: 50, seed: 1 },
    { threads: 0 },
  );

  test.each(references)("$k segments: the sum of squares is at most R's best", async (reference) => {
    const solution = (await solutions)[reference.k - 2];
    expect(solution?.segments).toBe(reference.k);
    expect(solution?.withinSum).toBeLessThanOrEqual(reference.tot_withinss * (1 + 1e-3));
    expect(solution?.totalSum).toBeCloseTo(reference.tss, 6);
    const between = reference.tss - (solution?.withinSum ?? NaN);
    const rows = solution?.assigned.length ?? NaN;
    const expected = between / (reference.k - 1) / ((solution?.withinSum ?? NaN) / (rows - reference.k));
    expect(solution?.calinskiHarabasz).toBeCloseTo(expected, 8);
  });

  test("where the division is R's, sizes, silhouettes and Caliński–Harabasz are too", async () => {
    let compared = 0;
    for (const reference of references) {
      const solution = (await solutions)[reference.k - 2];
      if (!solution || Math.abs(solution.withinSum / reference.tot_withinss - 1) > 1e-10) continue;
      compared++;
      expect(solution.sizes).toEqual(reference.sizes_sorted);
      expect(solution.calinskiHarabasz).toBeCloseTo(reference.CH, 6);
      expect(solution.silhouette?.mean).toBeCloseTo(reference.silhouette.mean, 8);
      reference.silhouette.per_cluster.forEach((width, r) => {
        expect(solution.silhouette?.perSegment[r]).toBeCloseTo(width, 8);
      });
    }
    expect(compared).toBeGreaterThanOrEqual(2);
  });
});

test("for motives and criteria every sum of squares is within a thousandth of the best of 3,000 starts", async () => {
  const known = readReference<{
    datasets: { vacmot: { k: number; best: number }[]; auto: { k: number; best: number }[] };
  }>("kmeans_best_known").datasets;
  for (const name of ["vacmot", "auto"] as const) {
    const solutions = await fitCentroids(
      { columns: data[name](), segments: { from: 2, to: 8 }, starts: 50, seed: 2 },
      { threads: 0 },
    );
    for (const { k, best } of known[name]) {
      expect(solutions[k - 2]?.withinSum).toBeLessThanOrEqual(best * (1 + 1e-3));
    }
  }
});
