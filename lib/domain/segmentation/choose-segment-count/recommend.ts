import type { Reason } from "../reason";
import {
  isLargeEnough,
  isUseful,
  shortageOfPeople,
  sizeOfSmallest,
  type SmallestSegment,
} from "./useful-size";

/** What the recommendation looks at in one solution. */
export interface Candidate extends SmallestSegment {
  readonly bic: number;
  /** Entropy R², 1 when everyone is placed with certainty. */
  readonly entropy: number;
  readonly startsAtBest: number;
  readonly starts: number;
  /** Below 0 there are more estimates than the answers can settle: the model is not identified. */
  readonly degreesOfFreedom: number;
}

export interface RecommendationContext {
  /** People who answered at least one base variable. */
  readonly people: number;
  readonly baseVariables: number;
  /** BIC of a single class, which is compared with also where it is not among the candidates. */
  readonly oneClassBic: number;
}

export interface Recommendation {
  readonly recommended: number;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** Below this entropy R² many people stand between segments: a common convention. */
const CLEAR_PLACEMENT = 0.6;
/** A BIC within this of the best is as good (Kass & Raftery 1995, JASA 90:773–795: "not worth more than a bare mention"). */
const BIC_TIE = 2;

const warningsFor = (chosen: Candidate, best: Candidate, context: RecommendationContext): Reason[] => {
  const warnings: Reason[] = [];
  if (chosen.segments > 1 && chosen.startsAtBest === 1 && chosen.starts > 1) {
    warnings.push({ code: "found-once", params: { starts: chosen.starts } });
  }
  if (chosen.segments > 1 && context.oneClassBic <= chosen.bic + BIC_TIE) {
    warnings.push({ code: "one-is-enough", params: { segments: chosen.segments } });
  }
  if (chosen.degreesOfFreedom < 0) {
    warnings.push({ code: "not-identified", params: { segments: chosen.segments } });
  }
  if (chosen.segments > 1 && !isLargeEnough(chosen, context.people)) {
    warnings.push({ code: "tiny-segment", params: sizeOfSmallest(chosen) });
  }
  if (chosen.segments > 1 && chosen.entropy < CLEAR_PLACEMENT) {
    warnings.push({ code: "overlapping-segments", params: { percent: Math.round(chosen.entropy * 100) } });
  }
  const shortage = shortageOfPeople(context);
  if (shortage) warnings.push({ code: "few-people", params: shortage });
  return best.segments === chosen.segments
    ? warnings
    : [...warnings, { code: "better-bic-elsewhere", params: { segments: best.segments } }];
};

/** The one with the smallest BIC; of those within a bare mention of it, the one with fewest segments. */
const smallestBic = (candidates: readonly Candidate[]): Candidate => {
  const lowest = Math.min(...candidates.map((candidate) => candidate.bic));
  const close = candidates.filter((candidate) => candidate.bic <= lowest + BIC_TIE);
  return close.reduce((fewest, candidate) => (candidate.segments < fewest.segments ? candidate : fewest));
};

/**
 * How many segments to go on with, and why in codes the catalogue has sentences for
 * (`segmentation.recommendation.<code>`).
 *
 * The smallest BIC among identified solutions whose every segment is large enough to use. If one class has the best BIC of
 * all, the answers show no groups: no segments are needed yet. A person may decide otherwise.
 *
 * @param all at least one
 */
export const recommendSegmentCount = (
  all: readonly Candidate[],
  context: RecommendationContext,
): Recommendation => {
  const identified = all.filter((candidate) => candidate.degreesOfFreedom >= 0);
  const candidates = identified.length > 0 ? identified : all;
  const best = smallestBic(candidates);
  const useful = candidates.filter((candidate) => isUseful(candidate, context.people));
  const chosen = isUseful(best, context.people) || useful.length === 0 ? best : smallestBic(useful);

  if (chosen.segments === 1) {
    const code = best.segments === 1 ? "no-segments-yet" : "only-tiny-segments";
    return {
      recommended: 1,
      reasons: [{ code, params: { tried: Math.max(...candidates.map((candidate) => candidate.segments)) } }],
      warnings: warningsFor(chosen, best, context),
    };
  }
  const reasons: Reason[] = [
    best.segments === chosen.segments
      ? { code: "smallest-bic", params: { segments: chosen.segments } }
      : { code: "smallest-useful-bic", params: { segments: chosen.segments, best: best.segments } },
  ];
  if (isLargeEnough(chosen, context.people)) {
    reasons.push({ code: "segments-large-enough", params: sizeOfSmallest(chosen) });
  }
  if (chosen.startsAtBest > 1) {
    reasons.push({ code: "found-again", params: { times: chosen.startsAtBest, starts: chosen.starts } });
  }
  if (chosen.entropy >= CLEAR_PLACEMENT) {
    reasons.push({ code: "clear-placement", params: { percent: Math.round(chosen.entropy * 100) } });
  }
  const largest = Math.max(...all.map((candidate) => candidate.segments));
  if (chosen.segments === largest) reasons.push({ code: "at-the-end", params: { segments: largest } });
  return { recommended: chosen.segments, reasons, warnings: warningsFor(chosen, best, context) };
};
