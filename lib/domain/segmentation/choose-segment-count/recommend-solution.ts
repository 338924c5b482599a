import type { Reason } from "../reason";
import type { FittedSolution, FoundSolutions } from "../solutions/fitted-result";
import {
  recommendSegmentCount,
  type Candidate,
  type Recommendation,
  type RecommendationContext,
} from "./recommend";
import { isUseful } from "./useful-size";
import { recommendByStructure, type StructureCandidate } from "./recommend-by-structure";

/** Below this two methods see different segments. */
const METHODS_AGREE = 0.5;

/** What repeating the analysis says of the chosen division, in codes the catalogue has sentences for. */
function stabilityReasons(chosen: FittedSolution): Recommendation["reasons"] {
  const { stability } = chosen;
  if (!stability || chosen.segments === 1) return [];
  const params = { agreement: stability.agreement.median, pairs: stability.pairs };
  return [{ code: `structure-${stability.structure}`, params }];
}

function stabilityWarnings(chosen: FittedSolution): Reason[] {
  const unstable = (chosen.stability?.within ?? []).filter(({ stability }) => stability === "unstable");
  const warnings: Reason[] = [];
  if (unstable.length > 0) warnings.push({ code: "unstable-segments", params: { count: unstable.length } });
  const { otherMethod } = chosen;
  if (otherMethod && otherMethod.adjustedRand < METHODS_AGREE) {
    warnings.push({
      code: "methods-disagree",
      params: { agreement: otherMethod.adjustedRand, method: otherMethod.method },
    });
  }
  return warnings;
}

/** A median adjusted Rand index higher by less says the same: our convention. */
const CLEARLY_BETTER = 0.1;

/**
 * A likelihood chooses what explains the answers best, not what comes back. Where the chosen division does not come back
 * and a smaller or larger one does, the reader is told; who needs segments to rely on may choose that one.
 */
function stablerElsewhere(
  solutions: readonly FittedSolution[],
  chosen: FittedSolution,
  people: number,
): Reason[] {
  const own = chosen.stability;
  if (!own || own.structure !== "constructive") return [];
  const best = solutions
    .filter((one) => isUseful({ ...one, smallestSize: one.smallestSize ?? 0 }, people))
    .reduce<FittedSolution | undefined>(
      (a, b) => ((b.stability?.agreement.median ?? -1) > (a?.stability?.agreement.median ?? -1) ? b : a),
      undefined,
    );
  const median = best?.stability?.agreement.median ?? -1;
  if (!best?.stability || best.stability.structure === "constructive") return [];
  if (median < own.agreement.median + CLEARLY_BETTER) return [];
  return [
    {
      code: "more-stable-elsewhere",
      params: { segments: best.segments, agreement: median, own: own.agreement.median },
    },
  ];
}

const structureOf = (solution: FittedSolution): StructureCandidate => ({
  ...solution,
  smallestSize: solution.smallestSize ?? 0,
  silhouette: ("silhouette" in solution ? solution.silhouette : undefined) ?? null,
  agreement: solution.stability?.agreement.median ?? null,
});

const candidatesOf = (
  found: Extract<FoundSolutions, { method: "latent-classes" | "rankings" }>,
): Candidate[] =>
  found.solutions.map((solution) => ({
    ...solution,
    smallestSize: solution.smallestSize ?? 0,
    // Where whole answer patterns are not compared, identification is not in question.
    degreesOfFreedom: ("globalFit" in solution ? solution.globalFit?.degreesOfFreedom : undefined) ?? 0,
  }));

/**
 * How many segments to go on with by any method, why, and what to mind (`segmentation.recommendation.<code>` has the
 * sentences): by BIC where the method has a likelihood, else by what bootstrap samples find again.
 */
export function recommendSolution(
  found: FoundSolutions,
  context: Omit<RecommendationContext, "oneClassBic"> & { readonly oneClassBic: number | null },
): Recommendation {
  const { recommended, reasons, warnings } =
    found.method === "latent-classes" || found.method === "rankings"
      ? recommendSegmentCount(candidatesOf(found), {
          ...context,
          oneClassBic:
            (found.method === "latent-classes" ? context.oneClassBic : null) ??
            found.solutions.find(({ segments }) => segments === 1)?.bic ??
            Infinity,
        })
      : recommendByStructure(found.solutions.map(structureOf), context);
  const chosen = found.solutions.find(({ segments }) => segments === recommended);
  return {
    recommended,
    reasons: chosen ? [...reasons, ...stabilityReasons(chosen)] : reasons,
    warnings: chosen
      ? [
          ...warnings,
          ...stablerElsewhere(found.solutions, chosen, context.people),
          ...stabilityWarnings(chosen),
        ]
      : warnings,
  };
}
