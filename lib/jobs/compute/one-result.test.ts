import { afterAll, describe, expect, test } from "vitest";
import type { CategoricalColumn, Column, NumericColumn } from "@/lib/domain/statistics/column";
import { MISSING } from "@/lib/domain/statistics/column";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { sharedComputePool } from "./compute-pool";
import { fitCentroids } from "./fit-centroids";
import { fitLatentClasses } from "./fit-latent-classes";
import { fitMixedClasses } from "./fit-mixed-classes";
import { measureClassStability, measureMixedClassStability } from "./measure-class-stability";
import { measureMedoidStability, measurePrototypeStability } from "./measure-mixed-stability";
import { measureGap, measurePredictionStrength } from "./measure-segment-counts";
import { measureStability } from "./measure-stability";
import type { FitOptions } from "./runner-for";
import { testClassCount } from "./test-class-count";

const PEOPLE = 80;
const random = createRandom(12);
const groups = Int16Array.from({ length: PEOPLE }, () => random.below(2));
const ticks = Array.from({ length: 6 }, (_, item): CategoricalColumn => ({
  kind: "categorical",
  categories: 2,
  codes: Int16Array.from(groups, (group) =>
    random.next() < 0.05 ? MISSING : random.next() < (item % 2 === group ? 0.8 : 0.2) ? 1 : 0,
  ),
}));
const numbers = Array.from({ length: 3 }, (): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from(groups, (group) => 3 * group + drawNormal(random)),
}));
const mixed: Column[] = [...ticks.slice(0, 2), ...numbers.slice(0, 2)];
const sampling = { kind: "sampling" as const, values: Float64Array.from(groups, () => 0.5 + random.next()) };
const segments = { from: 2, to: 3 };
const divisions = [{ segments: 2, assigned: groups }];
const pairs = 4;
const variables = mixed.map((column) => ({
  column,
  scale: column.kind === "numeric" ? ("numeric" as const) : ("nominal" as const),
}));

/** Everything that runs in threads, with weights where it takes them. */
const computations: [string, (options: FitOptions) => Promise<unknown>][] = [
  ["latent classes", (o) => fitLatentClasses({ columns: ticks, weights: sampling, segments, starts: 6, seed: 5 }, o)],
  ["latent classes of numbers", (o) => fitMixedClasses({ columns: mixed, weights: sampling, segments, starts: 6, seed: 5 }, o)],
  ["one class more", (o) => testClassCount({ columns: ticks, classes: 1, samples: 5, starts: 4, sampleStarts: 2 }, o)],
  ["centroids", (o) => fitCentroids({ columns: numbers, weights: sampling, segments, starts: 12 }, o)],
  ["medians", (o) => fitCentroids({ columns: numbers, measure: "manhattan", segments, starts: 12 }, o)],
  ["stability of centroids", (o) => measureStability({ columns: numbers, weights: sampling, divisions, pairs, starts: 3 }, o)],
  ["stability of classes", (o) => measureClassStability({ columns: ticks, weights: sampling, divisions, pairs, starts: 3 }, o)],
  ["stability of classes of numbers", (o) => measureMixedClassStability({ columns: mixed, weights: sampling, divisions, pairs, starts: 3 }, o)],
  ["stability of medoids", (o) => measureMedoidStability({ variables, distances: null, divisions, pairs, weights: sampling.values }, o)],
  ["stability of prototypes", (o) => measurePrototypeStability({ columns: mixed, lambda: 1, divisions, pairs }, o)],
  ["gap statistic", (o) => measureGap({ columns: numbers, weights: sampling, to: 3, starts: 3, samples: 4 }, o)],
  ["prediction strength", (o) => measurePredictionStrength({ columns: numbers, to: 3, starts: 3, splits: 4 }, o)],
]; // prettier-ignore

afterAll(async () => {
  await Promise.all([1, 2, 4].map((threads) => sharedComputePool(threads).close()));
});

describe("one seed gives one result, byte for byte, in this process and on 1, 2 and 4 threads", () => {
  test.each(computations)(
    "%s",
    async (_name, compute) => {
      const alone = await compute({ threads: 0 });
      for (const threads of [1, 2, 4]) expect(await compute({ threads })).toEqual(alone);
    },
    60_000,
  );
});
