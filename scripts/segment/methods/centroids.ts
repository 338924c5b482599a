import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import type { Options } from "../parse-options";
import type { ReadTable } from "../read-table";
import type { SegmentMethod } from "../solution";

export const measureOf = {
  kmeans: "euclidean",
  kmedians: "manhattan",
  ejaccard: "expected-jaccard",
} as const;

/** The engine counts sampling weights as effective persons; sums are told in the weights as the file has them. */
const unitOfWeights = ({ weights, usable }: ReadTable): number => {
  if (!weights) return 1;
  const own = Array.from(usable, (row) => weights.values[row] ?? 0);
  return own.reduce((sum, weight) => sum + weight, 0) / effectiveSampleSize(own);
};

/** Division around centroids; people without an answer in every column are left out. */
export const centroids = (
  table: ReadTable,
  { starts, seed, method }: Options & { readonly method: keyof typeof measureOf },
): SegmentMethod => {
  const columns = table.base.map(({ column }) => column);
  const measure = measureOf[method];
  const { weights } = table;
  const unit = unitOfWeights(table);
  return {
    async solve(segments, run) {
      const range = { from: segments, to: segments };
      const [found] = await fitCentroids({ columns, weights, measure, segments: range, starts, seed }, run);
      if (!found) throw new Error("a division was asked for and not made");
      const withinSum = found.withinSum * unit;
      return {
        assigned: found.assigned,
        solution: {
          segments,
          ...(measure === "euclidean"
            ? { withinSumOfSquares: withinSum, calinskiHarabasz: found.calinskiHarabasz }
            : { withinSumOfDistances: withinSum }),
          silhouette: found.silhouette?.mean ?? null,
          shares: found.shares,
          centroids: found.centroids,
          smallestSize: Math.min(...found.sizes),
          startsAtBest: found.starts.reachedBest,
        },
      };
    },
    async measure({ assigned, solution }, pairs, run) {
      const divisions = [{ segments: solution.segments, assigned }];
      const [found] = await measureStability({ columns, weights, measure, divisions, pairs, seed }, run);
      return found;
    },
  };
};
