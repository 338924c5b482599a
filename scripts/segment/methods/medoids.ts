import { CLARA_FROM, DEFAULT_CLARA, clara } from "@/lib/domain/segmentation/mixed-data/clara";
import { dissimilarities, dissimilarity } from "@/lib/domain/segmentation/mixed-data/dissimilarities";
import { gower } from "@/lib/domain/segmentation/mixed-data/gower";
import type { MedoidSolution } from "@/lib/domain/segmentation/mixed-data/medoid-solution";
import { sampledSilhouettes } from "@/lib/domain/segmentation/mixed-data/sampled-silhouette";
import { partitionAroundMedoids } from "@/lib/domain/segmentation/mixed-data/partition-around-medoids";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { measureMedoidStability } from "@/lib/jobs/compute/measure-mixed-stability";
import type { Options } from "../parse-options";
import type { ReadTable } from "../read-table";
import type { SegmentMethod } from "../solution";
import { answerOf, sizesOf, usablePart } from "./usable-part";

/** Partition around medoids on Gower's dissimilarity; samples of people above the size where all pairs fit. */
export const medoids = (table: ReadTable, { seed, starts }: Options): SegmentMethod => {
  const part = usablePart(table);
  const { columns, people, weights } = part;
  const variables = columns.map((column) => ({
    column,
    scale: column.kind === "numeric" ? ("numeric" as const) : ("nominal" as const),
  }));
  const { between } = gower(variables);
  const all = people < CLARA_FROM ? dissimilarities(people, between) : null;
  const widthOf = sampledSilhouettes(
    { people, between: all ? (i, j) => dissimilarity(all, i, j) : between, weights },
    seed,
  );
  const divide = (segments: number): MedoidSolution & { readonly startsAtBest?: number } => {
    const random = createRandom(deriveSeed(seed, segments));
    return all
      ? partitionAroundMedoids(all, segments, random, starts - 1, weights)
      : clara(people, between, segments, random, { ...DEFAULT_CLARA, weights });
  };
  return {
    solve(segments) {
      const found = divide(segments);
      const persons = weights ? weights.reduce((sum, weight) => sum + weight, 0) : people;
      return Promise.resolve({
        assigned: found.assignments,
        solution: {
          segments,
          withinSumOfDistances: found.objective * persons * part.unit,
          silhouette: widthOf(found.assignments, segments),
          ...sizesOf(part, found.assignments, segments),
          centroids: Array.from(found.medoids, (person) =>
            table.base.map((column, at) => answerOf(column, columns[at] ?? column.column, person)),
          ),
          ...(found.startsAtBest === undefined ? {} : { startsAtBest: found.startsAtBest }),
        },
      });
    },
    async measure({ assigned, solution }, pairs, run) {
      const divisions = [{ segments: solution.segments, assigned }];
      const input = { variables, distances: all, divisions, weights, pairs, seed };
      const [found] = await measureMedoidStability(input, run);
      return found;
    },
  };
};
