import { recommendSegmentCount } from "@/lib/domain/segmentation/choose-segment-count/recommend";
import type { Options } from "./parse-options";
import type { SegmentSolution } from "./solution";

export interface Recommended {
  readonly segments: number;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
}

/** The most stable division, then the one with the widest silhouettes: what there is without a likelihood. */
const byStructure = (solutions: readonly SegmentSolution[]): Recommended => {
  const score = ({ stability, silhouette }: SegmentSolution): number =>
    stability?.ariMedian ?? silhouette ?? -1;
  const divided = solutions.filter((solution) => solution.segments > 1);
  const best = (divided.length > 0 ? divided : solutions).reduce((a, b) => (score(b) > score(a) ? b : a));
  const stable = best.stability !== undefined;
  return { segments: best.segments, reasons: [stable ? "most-stable" : "widest-silhouette"], warnings: [] };
};

/** The number of segments to go on with, with codes for the reasons (docs/methods/latent-classes.md). */
export const recommendSolution = (
  solutions: readonly SegmentSolution[],
  { method, starts }: Options,
  n: number,
  baseVariables: number,
): Recommended => {
  if (
    method === "kprototypes" &&
    solutions.every(({ stability, silhouette }) => !stability && silhouette === undefined)
  ) {
    // The cost alone always favours more segments.
    return { segments: solutions[0]?.segments ?? 1, reasons: ["nothing-to-choose-by"], warnings: [] };
  }
  if (method !== "lca") return byStructure(solutions);
  const { recommended, reasons, warnings } = recommendSegmentCount(
    solutions.map((solution) => ({
      segments: solution.segments,
      bic: solution.bic ?? NaN,
      smallestShare: solution.shares.at(-1) ?? 0,
      smallestSize: solution.smallestSize,
      entropy: solution.entropy ?? 1,
      startsAtBest: solution.startsAtBest ?? 1,
      starts,
    })),
    { people: n, baseVariables },
  );
  return {
    segments: recommended,
    reasons: reasons.map((reason) => reason.code),
    warnings: warnings.map((warning) => warning.code),
  };
};
