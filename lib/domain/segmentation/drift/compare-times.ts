import { holm } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import type { PeopleCounts } from "../waves/count-people";
import { effectivePlaced, placedOf } from "../waves/wave-shares";
import { adviseRefit, type RefitReason } from "./advise-refit";
import { populationStability, type PopulationStability } from "./population-stability";

/** Fewer people cannot show a change: the index is large by chance alone. */
export const leastToCompare = 30;

export interface MovedVariable {
  /** Place in the base. */
  readonly variable: number;
  readonly stability: PopulationStability;
  /** Holm's over the base; null where nothing could be tested. */
  readonly p: number | null;
  /** The answer whose share moved most, and its share then and now. */
  readonly category: number;
  readonly then: number;
  readonly now: number;
}

export interface TimeComparison {
  /** How far segment shares shifted, and the shares by position. */
  readonly segments: PopulationStability;
  readonly shares: readonly { readonly then: number; readonly now: number }[];
  /** First whose index is furthest above what chance makes it: more categories make it larger. */
  readonly base: readonly MovedVariable[];
  readonly certaintyThen: number | null;
  readonly certaintyNow: number | null;
  readonly unclassifiedThen: number;
  readonly unclassifiedNow: number;
}

/** Weighted counts as counts of as many people as they are worth. */
function effective(weights: readonly number[], counts: PeopleCounts): number[] {
  const placed = counts.segments.reduce((sum, weight) => sum + weight, 0);
  const scale = placed > 0 ? effectivePlaced(counts) / placed : 0;
  return weights.map((weight) => weight * scale);
}

/** What changed between two groups of different people; null when nobody of one has a segment. */
export function compareTimes(then: PeopleCounts, now: PeopleCounts): TimeComparison | null {
  if (placedOf(then) === 0 || placedOf(now) === 0) return null;
  const base = then.variables.map((weights, variable) =>
    movedVariable(variable, effective(weights, then), effective(now.variables[variable] ?? [], now)),
  );
  const adjusted = holm(base.map((moved) => moved?.stability.test?.p ?? NaN));
  const share = ({ unclassified, people }: PeopleCounts) => (people > 0 ? unclassified / people : 0);
  return {
    segments: populationStability(effective(then.segments, then), effective(now.segments, now)),
    shares: (sharesOf(then.segments) ?? []).map((share, segment) => ({
      then: share,
      now: sharesOf(now.segments)?.[segment] ?? 0,
    })),
    base: base
      .flatMap((moved, at) => {
        const p = adjusted[at] ?? NaN;
        return moved ? [{ ...moved, p: Number.isNaN(p) ? null : p }] : [];
      })
      .sort((a, b) => beyondChance(b) - beyondChance(a) || a.variable - b.variable),
    certaintyThen: then.certainty,
    certaintyNow: now.certainty,
    unclassifiedThen: share(then),
    unclassifiedNow: share(now),
  };
}

const beyondChance = ({ stability }: Pick<MovedVariable, "stability">): number =>
  stability.psi - stability.expectedWithoutChange;

function movedVariable(
  variable: number,
  then: readonly number[],
  now: readonly number[],
): Omit<MovedVariable, "p"> | null {
  const [before, after] = [sharesOf(then), sharesOf(now)];
  if (!before || !after) return null;
  const distance = (category: number) => Math.abs((after[category] ?? 0) - (before[category] ?? 0));
  // Of a yes/no variable the yes speaks.
  const category = before.length === 2 ? 1 : before.reduce((best, _, at) => (distance(at) > distance(best) ? at : best), 0); // prettier-ignore
  return {
    variable,
    stability: populationStability(then, now),
    category,
    then: before[category] ?? 0,
    now: after[category] ?? 0,
  };
}

function sharesOf(counts: readonly number[]): number[] | null {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum > 0 ? counts.map((count) => count / sum) : null;
}

export type RefitAdvice =
  | { readonly kind: "too-few"; readonly people: number }
  | { readonly kind: "hold" }
  | { readonly kind: "refit"; readonly reasons: readonly RefitReason[] };

/** Chance alone must not explain moved shares before they count. */
const level = 0.05;

/**
 * Whether the segments should be fitted anew, by `adviseRefit`, when enough people came since. The index has no sampling
 * error of its own, so moved shares are a reason only where the χ² test finds them too.
 *
 * @param adjustedRand of a fresh fit against placing by this one; null where there is none
 */
export function judgeDrift(
  { segments, certaintyThen, certaintyNow }: TimeComparison,
  people: number,
  adjustedRand: number | null,
): RefitAdvice {
  if (people < leastToCompare && adjustedRand === null) return { kind: "too-few", people };
  const isBeyondChance = people >= leastToCompare && (segments.test?.p ?? 1) < level;
  const isCertaintyKnown = people >= leastToCompare && certaintyThen !== null && certaintyNow !== null;
  const reasons = adviseRefit({
    segmentPsi: isBeyondChance ? segments.psi : 0,
    adjustedRand,
    certaintyBefore: isCertaintyKnown ? certaintyThen : 0,
    certaintyNow: isCertaintyKnown ? certaintyNow : 0,
  });
  return reasons.length > 0 ? { kind: "refit", reasons } : { kind: "hold" };
}

/** More people without a segment than this, in shares of everybody, are worth a word. Our convention, as for certainty. */
const outsideRise = 0.1;

/** So many more people than when the segments were found have none that it has to be said, whatever the advice. */
export const areMoreOutside = ({ unclassifiedThen, unclassifiedNow }: TimeComparison): boolean =>
  unclassifiedNow - unclassifiedThen > outsideRise;
