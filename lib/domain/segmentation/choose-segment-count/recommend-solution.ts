import type { FixedPicks } from "../data-check/fixed-picks";
import type { Reason } from "../reason";
import { STYLE_WARNING } from "../response-style/style-by-segment";
import type { FittedSolution, FoundSolutions } from "../solutions/fitted-result";
import { chooseByGap } from "./gap-statistic";
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

const SIGNIFICANT = 0.05;

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

/** How far the chosen division is one of answering styles, before and after they are taken out. */
function styleReasons({ style }: FittedSolution): { reasons: Reason[]; warnings: Reason[] } {
  if (!style) return { reasons: [], warnings: [] };
  const { kind, etaSquared, uncorrected } = style;
  const params = { kind, percent: etaSquared };
  return {
    reasons:
      uncorrected !== null && uncorrected > etaSquared
        ? [{ code: "style-taken-out", params: { before: uncorrected, after: etaSquared } }]
        : [],
    warnings: etaSquared > STYLE_WARNING ? [{ code: "style-driven", params }] : [],
  };
}

/** A test of the number of segments decides nothing alone; what it says is told beside the recommendation. */
function testReasons(
  found: FoundSolutions,
  chosen: FittedSolution,
): { reasons: Reason[]; warnings: Reason[] } {
  if (found.method === "k-centroids") {
    const gaps = found.solutions.flatMap(({ segments, gap }) => (gap ? [{ segments, ...gap }] : []));
    const proposed = chooseByGap(gaps);
    return {
      reasons: [],
      warnings:
        proposed !== null && proposed !== chosen.segments
          ? [{ code: "gap-elsewhere", params: { segments: proposed } }]
          : [],
    };
  }
  if (found.method !== "latent-classes") return { reasons: [], warnings: [] };
  const testAt = (segments: number) =>
    found.solutions.find((solution) => solution.segments === segments)?.fewerClasses;
  const [fewer, more] = [testAt(chosen.segments), testAt(chosen.segments + 1)];
  const reasons: Reason[] = [];
  const warnings: Reason[] = [];
  if (fewer) {
    const params = { p: fewer.p, samples: fewer.samples };
    if (fewer.p < SIGNIFICANT) reasons.push({ code: "more-than-fewer", params });
    else warnings.push({ code: "fewer-may-do", params });
  }
  if (more && more.p < SIGNIFICANT) {
    warnings.push({ code: "one-more-better", params: { p: more.p, samples: more.samples } });
  }
  return { reasons, warnings };
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

interface SolutionContext extends Omit<RecommendationContext, "oneClassBic"> {
  readonly oneClassBic: number | null;
  /** Everybody ticks equally many of the base. */
  readonly picks?: FixedPicks | null;
}

function recommendNumber(found: FoundSolutions, context: SolutionContext): Recommendation {
  if (found.method !== "latent-classes" && found.method !== "rankings")
    return recommendByStructure(found.solutions.map(structureOf), context);
  const byBic = () =>
    recommendSegmentCount(candidatesOf(found), {
      ...context,
      oneClassBic:
        (found.method === "latent-classes" ? context.oneClassBic : null) ??
        found.solutions.find(({ segments }) => segments === 1)?.bic ??
        Infinity,
    });
  if (found.method === "rankings" || !context.picks) return byBic();
  // Picks of equally many depend on one another, which the likelihood takes for classes.
  const params = { ...context.picks };
  if (found.solutions.every(({ stability }) => stability === null)) {
    const { warnings, ...told } = byBic();
    return { ...told, warnings: [{ code: "picks-inflate-bic", params }, ...warnings] };
  }
  const { reasons, ...told } = recommendByStructure(found.solutions.map(structureOf), context);
  return { ...told, reasons: [{ code: "picks-by-stability", params }, ...reasons] };
}

/**
 * How many segments to go on with by any method, why, and what to mind (`segmentation.recommendation.<code>` has the
 * sentences): by BIC where the method has a likelihood, else by what bootstrap samples find again.
 */
export function recommendSolution(found: FoundSolutions, context: SolutionContext): Recommendation {
  const { recommended, reasons, warnings } = recommendNumber(found, context);
  const chosen = found.solutions.find(({ segments }) => segments === recommended);
  if (!chosen) return { recommended, reasons, warnings };
  const style = styleReasons(chosen);
  const tests = testReasons(found, chosen);
  return {
    recommended,
    reasons: [...reasons, ...tests.reasons, ...stabilityReasons(chosen), ...style.reasons],
    warnings: [
      ...warnings,
      ...tests.warnings,
      ...stablerElsewhere(found.solutions, chosen, context.people),
      ...stabilityWarnings(chosen),
      ...style.warnings,
    ],
  };
}
