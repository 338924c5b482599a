import { recommendSegmentCount } from "@/lib/domain/segmentation/choose-segment-count/recommend";
import { oneClassBic } from "@/lib/domain/segmentation/latent-classes/one-class-bic";
import { categoricalColumns } from "./methods/latent-classes";
import type { Options } from "./parse-options";
import type { ReadTable } from "./read-table";
import { recommendByStructure, type Recommended } from "./recommend-by-structure";
import type { SegmentSolution } from "./solution";

/** The number of segments to go on with, with codes for reasons and warnings (docs/how-to/segment-from-the-command-line.md). */
export const recommendSolution = (
  solutions: readonly SegmentSolution[],
  table: ReadTable,
  { method, starts }: Options,
): Recommended => {
  const context = { people: table.usable.length, baseVariables: table.base.length };
  if (method !== "lca") return recommendByStructure(solutions, context);
  const { recommended, reasons, warnings } = recommendSegmentCount(
    solutions.map((solution) => ({
      segments: solution.segments,
      bic: solution.bic ?? NaN,
      smallestShare: solution.shares.at(-1) ?? 0,
      smallestSize: solution.smallestSize,
      entropy: solution.entropy ?? 1,
      startsAtBest: solution.startsAtBest ?? 1,
      starts,
      degreesOfFreedom: solution.degreesOfFreedom ?? 0,
    })),
    { ...context, oneClassBic: oneClassBic(categoricalColumns(table), table.weights) },
  );
  return {
    segments: recommended,
    reasons: reasons.map((reason) => reason.code),
    warnings: warnings.map((warning) => warning.code),
  };
};
