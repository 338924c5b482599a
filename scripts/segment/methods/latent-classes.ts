import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { measureClassStability } from "@/lib/jobs/compute/measure-class-stability";
import type { Options } from "../parse-options";
import type { ReadTable } from "../read-table";
import type { SegmentMethod } from "../solution";

export const categoricalColumns = ({ base }: ReadTable): CategoricalColumn[] =>
  base.flatMap(({ column }) => (column.kind === "categorical" ? [column] : []));

/** Latent classes; answers as categories, missing ones left out of a person's likelihood. */
export const latentClasses = (table: ReadTable, { starts, seed }: Options): SegmentMethod => {
  const columns = categoricalColumns(table);
  const { weights } = table;
  return {
    async solve(segments, run) {
      const range = { from: segments, to: segments };
      const [fit] = await fitLatentClasses({ columns, weights, segments: range, starts, seed }, run);
      if (!fit) throw new Error("a fit was asked for and not made");
      return {
        assigned: fit.assigned,
        solution: {
          segments,
          logLikelihood: fit.logLikelihood,
          parameters: fit.parameters,
          degreesOfFreedom: fit.fit.degreesOfFreedom,
          bic: fit.criteria.bic,
          aic: fit.criteria.aic,
          icl: fit.criteria.icl,
          entropy: fit.classification.entropyRSquared ?? 1,
          shares: fit.shares,
          itemProbabilities: fit.itemProbabilities,
          smallestSize: fit.smallestSize,
          startsAtBest: fit.starts.reachedBest,
        },
      };
    },
    async measure({ assigned, solution }, pairs, run) {
      const divisions = [{ segments: solution.segments, assigned }];
      const [found] = await measureClassStability({ columns, weights, divisions, pairs, seed }, run);
      return found;
    },
  };
};
