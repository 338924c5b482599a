import { estimateLambda, kPrototypes } from "@/lib/domain/segmentation/mixed-data/k-prototypes";
import { prototypeDistance } from "@/lib/domain/segmentation/mixed-data/prototype-distance";
import { sampledSilhouettes } from "@/lib/domain/segmentation/mixed-data/sampled-silhouette";
import type { CategoricalColumn, Column, NumericColumn } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { summariseNumeric } from "@/lib/domain/statistics/summaries/numeric-summary";
import { measurePrototypeStability } from "@/lib/jobs/compute/measure-mixed-stability";
import type { Options } from "../parse-options";
import type { ReadTable } from "../read-table";
import type { SegmentMethod } from "../solution";
import { sizesOf, usablePart } from "./usable-part";

interface Scaled {
  readonly column: Column;
  readonly back: (value: number) => number;
}

/** The column with mean 0 and standard deviation 1, and how to get back. */
const standardise = (column: Column, weights: Float64Array | undefined): Scaled => {
  if (column.kind === "categorical") return { column, back: (value) => value };
  const { mean, sd } = summariseNumeric(column.values, weights);
  return {
    column: { kind: "numeric", values: column.values.map((value) => (value - mean) / sd) },
    back: (value) => mean + value * sd,
  };
};

/** k-prototypes with numbers standardised to one scale; prototypes are given in the units of the data. */
export const prototypes = (table: ReadTable, { seed, starts }: Options): SegmentMethod => {
  const part = usablePart(table);
  const { weights } = part;
  const scaled = part.columns.map((column) => standardise(column, weights));
  const columns = scaled.map(({ column }) => column);
  const numeric = columns.filter((column): column is NumericColumn => column.kind === "numeric");
  const options = columns.filter((column): column is CategoricalColumn => column.kind === "categorical");
  const lambda = estimateLambda(numeric, options);
  const widthOf = sampledSilhouettes(
    { people: part.people, between: prototypeDistance(columns, lambda), weights },
    seed,
  );
  return {
    solve(segments) {
      const random = createRandom(deriveSeed(seed, segments));
      const found = kPrototypes(columns, segments, random, { starts, lambda, weights });
      const { shares: unordered } = sizesOf(part, found.assignments, segments);
      const order = [...unordered.keys()].sort((a, b) => (unordered[b] ?? 0) - (unordered[a] ?? 0) || a - b);
      const assigned = found.assignments.map((segment) => order.indexOf(segment));
      const prototype = (segment: number): (number | string)[] =>
        scaled.map(({ column, back }, at) =>
          column.kind === "numeric"
            ? back(found.means[segment]?.[numeric.indexOf(column)] ?? NaN)
            : (table.base[at]?.categories[found.modes[segment]?.[options.indexOf(column)] ?? -1] ?? ""),
        );
      return Promise.resolve({
        assigned,
        solution: {
          segments,
          withinSumOfDistances: found.objective * part.unit,
          silhouette: widthOf(assigned, segments),
          ...sizesOf(part, assigned, segments),
          centroids: order.map(prototype),
          startsAtBest: found.startsAtBest,
        },
      });
    },
    async measure({ assigned, solution }, pairs, run) {
      const divisions = [{ segments: solution.segments, assigned }];
      const input = { columns, lambda, divisions, weights, pairs, seed };
      const [found] = await measurePrototypeStability(input, run);
      return found;
    },
  };
};
