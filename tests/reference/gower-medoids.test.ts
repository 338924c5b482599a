import { describe, expect, it } from "vitest";
import { assignToMedoids, clara } from "@/lib/domain/segmentation/mixed-data/clara";
import { dissimilarities, dissimilarity } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { buildMedoids } from "@/lib/domain/segmentation/mixed-data/build-medoids";
import { gower, type MixedVariable } from "@/lib/domain/segmentation/mixed-data/gower";
import { partitionAroundMedoids } from "@/lib/domain/segmentation/mixed-data/partition-around-medoids";
import { silhouette } from "@/lib/domain/segmentation/mixed-data/silhouette";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { categoricalColumn, numericColumn, readDataSet } from "../support/read-data-set";
import { kPrototypes } from "@/lib/domain/segmentation/mixed-data/k-prototypes";
import auto from "../fixtures/reference/pam_gower_auto_mixed.json";
import vacmot from "../fixtures/reference/pam_gower_vacmotdesc.json";

const cases = [
  { name: "descriptors of vacmot", reference: vacmot, data: readDataSet("data/vacmot.csv") },
  { name: "auto", reference: auto, data: readDataSet("data/auto.csv") },
];

describe.each(cases)("$name against R's cluster package", ({ reference, data }) => {
  const variables = Object.entries(reference.columns).map(([name, kind]): MixedVariable =>
    kind === "factor"
      ? { column: categoricalColumn(data, name), scale: "nominal" }
      : { column: numericColumn(data, name), scale: "numeric" },
  );
  const measured = gower(variables);
  const distances = dissimilarities(measured.respondents, measured.between);

  it("Gower's dissimilarities are daisy's", () => {
    expect(dissimilarity(distances, 0, 1)).toBeCloseTo(reference.d_1_2, 12);
    expect(dissimilarity(distances, 2, 0)).toBeCloseTo(reference.d_1_3, 12);
    expect(dissimilarity(distances, 9, 19)).toBeCloseTo(reference.d_10_20, 12);
    const mean = distances.triangle.reduce((sum, d) => sum + d, 0) / distances.triangle.length;
    expect(mean).toBeCloseTo(reference.d_mean, 10);
    expect(distances.triangle.reduce((max, d) => Math.max(max, d), 0)).toBeCloseTo(reference.d_max, 12);
  });

  it.each(reference.fits)("k = $k: at least as good as PAM", (fit) => {
    const built = buildMedoids(distances, fit.k);
    const atBuild = assignToMedoids(distances.size, measured.between, built);
    expect(atBuild.objective).toBeCloseTo(fit.objective_build, 10);
    const solution = partitionAroundMedoids(distances, fit.k, createRandom(5));
    expect(solution.objective).toBeLessThan(fit.objective_swap * (1 + 1e-9));
    const again = assignToMedoids(distances.size, measured.between, solution.medoids);
    expect(again.objective).toBeCloseTo(solution.objective, 12);
  });

  it.each(reference.fits)("k = $k: silhouettes of R's medoids are R's", (fit) => {
    const medoids = Int32Array.from(fit.medoid_rows, (row) => row - 1);
    const { assignments } = assignToMedoids(distances.size, measured.between, medoids);
    // Who is equally far from two medoids may fall to either (auto has only whole scores); nobody else may differ.
    const tied = Array.from({ length: distances.size }, (_, i) => {
      const [first = 0, second = 0] = Array.from(medoids, (m) => measured.between(m, i)).sort(
        (a, b) => a - b,
      );
      return second - first < 1e-9;
    }).filter(Boolean).length;
    const sizes = medoids.map((_, m) => assignments.reduce((sum, at) => sum + (at === m ? 1 : 0), 0));
    const moved = sizes.reduce((sum, size, m) => sum + Math.abs(size - (fit.sizes[m] ?? 0)), 0) / 2;
    expect(moved).toBeLessThanOrEqual(tied);
    const ours = silhouette(distances, assignments, fit.k);
    expect(ours.mean).toBeCloseTo(fit.silhouette_mean, moved === 0 ? 10 : 2);
    if (moved === 0) {
      for (const [m, width] of fit.silhouette_per_cluster.entries())
        expect(ours.bySegment[m]).toBeCloseTo(width, 10);
    }
  });

  it("medoids from subsamples come close to those from everyone", () => {
    const sampled = clara(distances.size, measured.between, 3, createRandom(2), { samples: 5, sampleSize: 300, randomStarts: 2 }); // prettier-ignore
    const theirs = reference.fits.find((fit) => fit.k === 3);
    expect(sampled.objective).toBeLessThan((theirs?.objective_swap ?? 0) * 1.03);
  });
});

it.each([
  [2, 3203.751],
  [3, 3009.394],
])(
  "k-prototypes on numbers only, k = %d, is k-means: as good as the best of 3000 starts in R",
  (k, withinSum) => {
    const data = readDataSet("data/vacmot.csv");
    const motives = Object.keys(data).slice(0, 20);
    const columns = motives.map((name) => numericColumn(data, name));
    const { objective } = kPrototypes(columns, k, createRandom(11), { starts: 30 });
    expect(objective).toBeLessThan(withinSum * 1.001);
  },
);
