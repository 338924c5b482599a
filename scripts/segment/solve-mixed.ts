import { CLARA_FROM, clara } from "@/lib/domain/segmentation/mixed-data/clara";
import { dissimilarities } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { gower } from "@/lib/domain/segmentation/mixed-data/gower";
import { kPrototypes } from "@/lib/domain/segmentation/mixed-data/k-prototypes";
import { partitionAroundMedoids } from "@/lib/domain/segmentation/mixed-data/partition-around-medoids";
import { silhouette } from "@/lib/domain/segmentation/mixed-data/silhouette";
import type { Column } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { Options } from "./parse-options";
import type { ReadColumn, ReadTable } from "./read-columns";
import type { Solved } from "./solution";

const cellOf = ({ column, categories }: ReadColumn, row: number): number | string =>
  column.kind === "numeric" ? (column.values[row] ?? NaN) : (categories[column.codes[row] ?? -1] ?? "");

const sizesOf = (assigned: Int16Array, segments: number): number[] => {
  const sizes = new Array<number>(segments).fill(0);
  for (const segment of assigned) sizes[segment] = (sizes[segment] ?? 0) + 1;
  return sizes;
};

/** Partition around medoids on Gower's dissimilarity; samples of people above the size where all pairs fit. */
export const solveMedoids = (table: ReadTable, { seed, starts }: Options, segments: number): Solved => {
  const { between } = gower(
    table.base.map(({ column }) => ({
      column,
      scale: column.kind === "numeric" ? ("numeric" as const) : ("nominal" as const),
    })),
  );
  const random = createRandom(deriveSeed(seed, segments));
  const all = table.rows < CLARA_FROM ? dissimilarities(table.rows, between) : null;
  const found = all
    ? partitionAroundMedoids(all, segments, random, starts, table.weights)
    : clara(table.rows, between, segments, random);
  const sizes = sizesOf(found.assignments, segments);
  return {
    n: table.rows,
    assigned: found.assignments,
    solution: {
      segments,
      withinSumOfDistances: found.objective * table.rows,
      silhouette: all && segments > 1 ? silhouette(all, found.assignments, segments).mean : null,
      shares: sizes.map((size) => size / table.rows),
      centroids: Array.from(found.medoids, (row) => table.base.map((column) => cellOf(column, row))),
      smallestSize: Math.min(...sizes),
    },
  };
};

/** The column with mean 0 and standard deviation 1, and how to get back. */
const standardise = (column: Column): { column: Column; back: (value: number) => number } => {
  if (column.kind === "categorical") return { column, back: (value) => value };
  const known = column.values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1),
  );
  return {
    column: { kind: "numeric", values: column.values.map((value) => (value - mean) / deviation) },
    back: (value) => mean + value * deviation,
  };
};

/** k-prototypes with numbers standardised to one scale; prototypes are given in the units of the data. */
export const solvePrototypes = (table: ReadTable, { seed, starts }: Options, segments: number): Solved => {
  const scaled = table.base.map(({ column }) => standardise(column));
  const found = kPrototypes(
    scaled.map(({ column }) => column),
    segments,
    createRandom(deriveSeed(seed, segments)),
    { starts },
  );
  const sizes = sizesOf(found.assignments, segments);
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const numeric = table.base.filter(({ column }) => column.kind === "numeric");
  const options = table.base.filter(({ column }) => column.kind === "categorical");
  const centroid = (segment: number): (number | string)[] =>
    table.base.map((column, at) =>
      column.column.kind === "numeric"
        ? (scaled[at]?.back(found.means[segment]?.[numeric.indexOf(column)] ?? NaN) ?? NaN)
        : (column.categories[found.modes[segment]?.[options.indexOf(column)] ?? -1] ?? ""),
    );
  return {
    n: table.rows,
    assigned: found.assignments.map((segment) => order.indexOf(segment)),
    solution: {
      segments,
      withinSumOfDistances: found.objective,
      shares: order.map((segment) => (sizes[segment] ?? 0) / table.rows),
      centroids: order.map(centroid),
      smallestSize: Math.min(...sizes),
      startsAtBest: found.startsAtBest,
    },
  };
};
