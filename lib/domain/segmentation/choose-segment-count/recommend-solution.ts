import type { Reason } from "../reason";
import type { FittedSolution, FoundSolutions } from "../solutions/fitted-result";
import {
  recommendSegmentCount,
  type Candidate,
  type Recommendation,
  type RecommendationContext,
} from "./recommend";

/** A segment under 5 % or under 30 people is too small to be described or reached: our convention. */
const SMALLEST_USEFUL_SHARE = 0.05;
const SMALLEST_USEFUL_SIZE = 30;
/** Divisions found again this much alike (median adjusted Rand index) are as good as each other: our convention. */
const AGREEMENT_TIE = 0.02;
/** Silhouettes closer than this say the same. */
const SILHOUETTE_TIE = 0.005;
/** Below this two methods see different segments. */
const METHODS_AGREE = 0.5;

const isUseful = (solution: FittedSolution, people: number): boolean =>
  solution.smallestShare >= SMALLEST_USEFUL_SHARE &&
  (solution.smallestSize ?? Infinity) >= Math.min(SMALLEST_USEFUL_SIZE, people / 2);

const silhouetteOf = (solution: FittedSolution): number | null =>
  "silhouette" in solution ? solution.silhouette : null;

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

/** Highest by `score`; of those within `tie` of it, the one with fewest segments. */
function highest(
  solutions: readonly FittedSolution[],
  score: (solution: FittedSolution) => number,
  tie: number,
): FittedSolution | undefined {
  const best = Math.max(...solutions.map(score));
  return solutions.filter((solution) => score(solution) >= best - tie)[0];
}

/** Without a likelihood: the division that is found again best, else the one with the widest silhouettes. */
function recommendByStructure(
  solutions: readonly FittedSolution[],
  { people }: Pick<RecommendationContext, "people">,
): Recommendation {
  const divided = solutions.filter(({ segments }) => segments > 1);
  const useful = divided.filter((solution) => isUseful(solution, people));
  const candidates = useful.length > 0 ? useful : divided;
  const isRepeated = candidates.some(({ stability }) => stability);
  const isSeparated = candidates.some((solution) => silhouetteOf(solution) !== null);
  const chosen = isRepeated
    ? highest(candidates, ({ stability }) => stability?.agreement.median ?? -1, AGREEMENT_TIE)
    : isSeparated
      ? highest(candidates, (solution) => silhouetteOf(solution) ?? -1, SILHOUETTE_TIE)
      : candidates[0];
  if (!chosen)
    return { recommended: 1, reasons: [{ code: "no-segments-yet", params: { tried: 1 } }], warnings: [] };
  const { segments } = chosen;
  const why = isRepeated ? "most-stable" : isSeparated ? "widest-silhouette" : "nothing-to-choose-by";
  const reasons: Reason[] = [{ code: why, params: { segments } }];
  const warnings: Reason[] = [];
  const size = { people: chosen.smallestSize ?? 0, percent: Math.round(chosen.smallestShare * 100) };
  if (isUseful(chosen, people)) reasons.push({ code: "segments-large-enough", params: size });
  else warnings.push({ code: "tiny-segment", params: size });
  return { recommended: segments, reasons, warnings };
}

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
      : recommendByStructure(found.solutions, context);
  const chosen = found.solutions.find(({ segments }) => segments === recommended);
  return {
    recommended,
    reasons: chosen ? [...reasons, ...stabilityReasons(chosen)] : reasons,
    warnings: chosen ? [...warnings, ...stabilityWarnings(chosen)] : warnings,
  };
}
