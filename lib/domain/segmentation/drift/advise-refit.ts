import { STABILITY_BANDS } from "./population-stability";

export interface DriftMeasures {
  readonly segmentPsi: number;
  /** Adjusted Rand index of a fresh solution against scoring with the old one; null when none was fitted. */
  readonly adjustedRand: number | null;
  /** Mean probability of the likeliest segment, when the solution was fitted and among the newly scored. */
  readonly certaintyBefore: number;
  readonly certaintyNow: number;
}

export type RefitReason = "segment-shares-shifted" | "new-solution-differs" | "scoring-less-certain";

/** Our conventions for when old segments no longer fit. */
export const REFIT_LIMITS = { adjustedRand: 0.7, certaintyFall: 0.1 } as const;

/** Why the segments should be fitted anew; empty when they still hold. */
export function adviseRefit({
  segmentPsi,
  adjustedRand,
  certaintyBefore,
  certaintyNow,
}: DriftMeasures): RefitReason[] {
  const reasons: RefitReason[] = [];
  if (segmentPsi > STABILITY_BANDS.shifted) reasons.push("segment-shares-shifted");
  if (adjustedRand !== null && adjustedRand < REFIT_LIMITS.adjustedRand) reasons.push("new-solution-differs");
  if (certaintyBefore - certaintyNow > REFIT_LIMITS.certaintyFall) reasons.push("scoring-less-certain");
  return reasons;
}
