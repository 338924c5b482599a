import { describe, expect, test } from "vitest";
import { bestOverlaps } from "@/lib/domain/segmentation/agreement/best-overlap";
import { crossDivisions } from "@/lib/domain/segmentation/agreement/cross-table";
import { placeSpreadPeople } from "@/lib/domain/segmentation/k-centroids/initial-centroids";
import { lloyd } from "@/lib/domain/segmentation/k-centroids/lloyd";
import { createPartition } from "@/lib/domain/segmentation/k-centroids/partition";
import { collectPoints, type Points } from "@/lib/domain/segmentation/k-centroids/points";
import { polishByTransfers } from "@/lib/domain/segmentation/k-centroids/transfer-polish";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { stabilityAcrossSolutions } from "@/lib/domain/segmentation/stability/across-solutions";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import { bases, readReference, readReferenceDivision } from "./load-fixture";

interface Reference {
  readonly global_stability_ARI: Readonly<
    Record<string, { readonly median: number; readonly q1: number; readonly q3: number }>
  >;
  readonly slsw: { readonly per_segment: readonly { readonly size: number; readonly mean: number }[] };
  readonly slsa: readonly {
    readonly from: number;
    readonly to: number;
    readonly slsa: readonly number[];
    readonly table: readonly (readonly number[])[];
  }[];
}

const reference = readReference<Reference>("boot_vacmot");
const columns = bases.vacmot();

describe("stability of vacation motives against flexclust", () => {
  const stability = (async () => {
    const solutions = await fitCentroids(
      { columns, segments: { from: 2, to: 8 }, starts: 20 },
      { threads: 0 },
    );
    return measureStability({ columns, divisions: solutions, pairs: 100, starts: 10 }, { threads: 0 });
  })();

  test.each([2, 3, 4, 5, 6, 7, 8])(
    "%i segments: the median adjusted Rand index is within .06",
    async (segments) => {
      const { agreement } = (await stability)[segments - 2] ?? {};
      expect(
        Math.abs(
          (agreement?.median ?? NaN) - (reference.global_stability_ARI[`k${segments}`]?.median ?? NaN),
        ),
      ).toBeLessThan(0.06);
    },
  );

  test("where flexclust's medians differ by more than .06 the order is the same", async () => {
    const ours = (await stability).map((entry) => entry.agreement.median);
    const theirs = [2, 3, 4, 5, 6, 7, 8].map((k) => reference.global_stability_ARI[`k${k}`]?.median ?? NaN);
    let compared = 0;
    theirs.forEach((a, i) => {
      theirs.forEach((b, j) => {
        if (a - b <= 0.06) return;
        compared++;
        expect(ours[i]).toBeGreaterThan(ours[j] ?? NaN);
      });
    });
    expect(compared).toBeGreaterThan(10);
  });

  test("two motives segments are reproducible, more are constructive: nothing here is natural", async () => {
    expect((await stability).map((entry) => entry.structure)).toEqual([
      "reproducible",
      ...new Array<string>(6).fill("constructive"),
    ]);
  });
});

test("segment-level stability within flexclust's own six segments is flexclust's, within .06", async () => {
  const assigned = readReferenceDivision("segments_vacmot_k6");
  const [six] = await measureStability(
    { columns, divisions: [{ segments: 6, assigned }], pairs: 100, starts: 10, seed: 2 },
    { threads: 0 },
  );
  reference.slsw.per_segment.forEach((segment, r) => {
    expect(Math.abs((six?.within[r]?.mean ?? NaN) - segment.mean)).toBeLessThan(0.06);
  });
});

/** k-means as fpc's clusterboot has it: the least sum of squares of twenty Hartigan–Wong starts. */
const leastSquares = (points: Points, weights: Float64Array, random: RandomSource): Int16Array => {
  const partition = createPartition(points, 6, weights);
  let lowest = Infinity;
  let found = new Int16Array(0);
  for (let start = 0; start < 20; start++) {
    placeSpreadPeople(points, partition, random);
    lloyd(points, partition);
    const within = polishByTransfers(points, partition);
    if (within < lowest) [lowest, found] = [within, partition.assigned.slice()];
  }
  return found;
};

test("the best six segments are found again in samples as in fpc's clusterboot, within .06", async () => {
  const [six] = await fitCentroids({ columns, segments: { from: 6, to: 6 }, starts: 50 }, { threads: 0 });
  const theirs = readReference<{ B: number; sizes: number[]; bootmean: number[] }>("clusterboot_vacmot");
  // Every segment has a size of its own, so sizes tell which is which.
  expect(six?.sizes).toEqual([...theirs.sizes].sort((a, b) => b - a));
  const points = collectPoints(columns, true);
  const assigned = new Int16Array(points.points);
  points.pointOfRow.forEach((point, row) => (assigned[point] = six?.assigned[row] ?? -1));
  const sums = new Array<number>(6).fill(0);
  for (let sample = 0; sample < theirs.B; sample++) {
    // clusterboot takes everyone drawn once, however often, and compares on them alone.
    const random = createRandom(deriveSeed(11, sample));
    const drawn = new Set(Array.from({ length: 1000 }, () => random.below(1000)));
    const weights = new Float64Array(points.points);
    for (const row of drawn)
      weights[points.pointOfRow[row] ?? 0] = (weights[points.pointOfRow[row] ?? 0] ?? 0) + 1;
    const found = leastSquares(points, weights, random);
    bestOverlaps(crossDivisions(assigned, 6, found, 6, weights)).forEach(
      (overlap, r) => (sums[r] = (sums[r] ?? 0) + overlap / theirs.B),
    );
  }
  six?.sizes.forEach((size, r) => {
    const mean = theirs.bootmean[theirs.sizes.indexOf(size)] ?? NaN;
    expect(Math.abs((sums[r] ?? NaN) - mean)).toBeLessThan(0.06);
  });
});

test("segment-level stability across solutions follows from flexclust's flows by its formula", () => {
  for (const step of reference.slsa) {
    const before: number[] = [];
    const after: number[] = [];
    step.table.forEach((row, a) => {
      row.forEach((people, b) => {
        for (let person = 0; person < people; person++) {
          before.push(a);
          after.push(b);
        }
      });
    });
    const [ours] = stabilityAcrossSolutions([
      { segments: step.from, assigned: Int16Array.from(before) },
      { segments: step.to, assigned: Int16Array.from(after) },
    ]);
    expect(ours?.flow).toEqual(step.table);
    step.slsa.forEach((value, r) => expect(ours?.stability[r]).toBeCloseTo(value, 10));
  }
});
