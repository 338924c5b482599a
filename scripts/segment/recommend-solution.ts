import { recommendSegmentCount } from "@/lib/domain/segmentation/choose-segment-count/recommend";
import { recommendByStructure } from "@/lib/domain/segmentation/choose-segment-count/recommend-by-structure";
import { fixedPicks, type FixedPicks } from "@/lib/domain/segmentation/data-check/fixed-picks";
import { oneClassBic } from "@/lib/domain/segmentation/latent-classes/one-class-bic";
import { categoricalColumns } from "./methods/latent-classes";
import type { Options } from "./parse-options";
import type { ReadTable } from "./read-table";
import type { SegmentSolution } from "./solution";

export interface Recommended {
  readonly segments: number;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
}

const smallestOf = ({ segments, shares, smallestSize }: SegmentSolution) => ({
  segments,
  smallestShare: shares.at(-1) ?? 0,
  smallestSize,
});

const picksOf = (table: ReadTable): FixedPicks | null =>
  fixedPicks(
    categoricalColumns(table).map((column, at) => ({
      itemId: String(at),
      binary: column.categories === 2,
      column,
    })),
  );

/** The number of segments to go on with, with codes for reasons and warnings (docs/how-to/segment-from-the-command-line.md). */
export const recommendSolution = (
  solutions: readonly SegmentSolution[],
  table: ReadTable,
  { method, starts }: Options,
): Recommended => {
  const context = { people: table.usable.length, baseVariables: table.base.length };
  // Picks of equally many depend on one another, which the likelihood takes for classes.
  const isRepeated = solutions.some(({ stability }) => stability !== undefined);
  const picks = method === "lca" ? picksOf(table) : null;
  const { recommended, reasons, warnings } =
    method === "lca" && !(picks && isRepeated)
      ? recommendSegmentCount(
          solutions.map((solution) => ({
            ...smallestOf(solution),
            bic: solution.bic ?? NaN,
            entropy: solution.entropy ?? 1,
            startsAtBest: solution.startsAtBest ?? 1,
            starts,
            degreesOfFreedom: solution.degreesOfFreedom ?? 0,
          })),
          { ...context, oneClassBic: oneClassBic(categoricalColumns(table), table.weights) },
        )
      : recommendByStructure(
          solutions.map((solution) => ({
            ...smallestOf(solution),
            silhouette: solution.silhouette ?? null,
            agreement: solution.stability?.ariMedian ?? null,
            startsAtBest: solution.startsAtBest ?? 1,
            starts: solution.startsAtBest === undefined ? 1 : starts,
          })),
          context,
        );
  const structure = solutions.find(({ segments }) => segments === recommended)?.stability?.structure;
  return {
    segments: recommended,
    reasons: [
      ...(picks && isRepeated ? ["picks-by-stability"] : []),
      ...reasons.map(({ code }) => code),
      ...(structure ? [`structure-${structure}`] : []),
    ],
    warnings: [...(picks && !isRepeated ? ["picks-inflate-bic"] : []), ...warnings.map(({ code }) => code)],
  };
};
