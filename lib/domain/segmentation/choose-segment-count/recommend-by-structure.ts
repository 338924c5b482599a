import type { Reason } from "../reason";
import type { Recommendation } from "./recommend";
import {
  isLargeEnough,
  isUseful,
  shortageOfPeople,
  sizeOfSmallest,
  type SmallestSegment,
} from "./useful-size";

/** What there is to go by in one division without a likelihood. */
export interface StructureCandidate extends SmallestSegment {
  /** Mean silhouette width. */
  readonly silhouette: number | null;
  /** Median adjusted Rand index between bootstrap samples. */
  readonly agreement: number | null;
  readonly startsAtBest: number;
  readonly starts: number;
}

/** Medians over a hundred pairs differ by this much from seed to seed. */
const AGREEMENT_TIE = 0.05;
/** Silhouettes closer than this say the same. */
const SILHOUETTE_TIE = 0.005;
/** Kaufman & Rousseeuw 1990, Finding Groups in Data, table 4: up to .25 "no substantial structure has been found". */
const WEAK_SILHOUETTE = 0.25;

/** Those within `tie` of the highest score; all of them where nobody has one. */
const highest = (
  candidates: readonly StructureCandidate[],
  score: (candidate: StructureCandidate) => number | null,
  tie: number,
): StructureCandidate[] => {
  const best = Math.max(...candidates.map((candidate) => score(candidate) ?? -Infinity));
  return best === -Infinity
    ? [...candidates]
    : candidates.filter((candidate) => (score(candidate) ?? -Infinity) >= best - tie);
};

const reasonsFor = (
  chosen: StructureCandidate,
  candidates: readonly StructureCandidate[],
  people: number,
): Reason[] => {
  const { segments, startsAtBest, starts } = chosen;
  const isRepeated = candidates.some(({ agreement }) => agreement !== null);
  const isSeparated = candidates.some(({ silhouette }) => silhouette !== null);
  const code = isRepeated ? "most-stable" : isSeparated ? "widest-silhouette" : "nothing-to-choose-by";
  const reasons: Reason[] = [{ code, params: { segments } }];
  if (isLargeEnough(chosen, people))
    reasons.push({ code: "segments-large-enough", params: sizeOfSmallest(chosen) });
  if (startsAtBest > 1) reasons.push({ code: "found-again", params: { times: startsAtBest, starts } });
  return reasons;
};

const warningsFor = (
  chosen: StructureCandidate,
  context: { readonly people: number; readonly baseVariables: number },
): Reason[] => {
  const warnings: Reason[] = [];
  if (chosen.silhouette !== null && chosen.silhouette <= WEAK_SILHOUETTE)
    warnings.push({ code: "weak-structure", params: { segments: chosen.segments } });
  if (chosen.startsAtBest === 1 && chosen.starts > 1)
    warnings.push({ code: "found-once", params: { starts: chosen.starts } });
  if (!isLargeEnough(chosen, context.people))
    warnings.push({ code: "tiny-segment", params: sizeOfSmallest(chosen) });
  const shortage = shortageOfPeople(context);
  if (shortage) warnings.push({ code: "few-people", params: shortage });
  return warnings;
};

/**
 * How many segments to go on with where a method has no likelihood: among divisions without tiny segments the one that
 * bootstrap samples find again best; of those about as stable, or where samples were not drawn, the one with the widest
 * silhouettes; of equals the one with fewest segments. The most stable division alone would nearly always be the coarsest.
 *
 * @param solutions in ascending number of segments
 */
export const recommendByStructure = (
  solutions: readonly StructureCandidate[],
  context: { readonly people: number; readonly baseVariables: number },
): Recommendation => {
  const divided = solutions.filter(({ segments }) => segments > 1);
  const useful = divided.filter((solution) => isUseful(solution, context.people));
  const candidates = useful.length > 0 ? useful : divided;
  const stable = highest(candidates, ({ agreement }) => agreement, AGREEMENT_TIE);
  const [chosen] = highest(stable, ({ silhouette }) => silhouette, SILHOUETTE_TIE);
  if (!chosen)
    return { recommended: 1, reasons: [{ code: "no-segments-yet", params: { tried: 1 } }], warnings: [] };
  return {
    recommended: chosen.segments,
    reasons: reasonsFor(chosen, candidates, context.people),
    warnings: warningsFor(chosen, context),
  };
};
