import { groupMoments } from "@/lib/domain/statistics/group-comparison/group-moments";
import { oneWayAnova } from "@/lib/domain/statistics/group-comparison/one-way-anova";

/** Above this share the segments are largely "who agrees (or ticks) more"; our convention, not a published cut-off. */
export const STYLE_WARNING = 0.35;

export interface StyleBySegment {
  /** Share of the variance of the style measure that lies between segments. */
  readonly etaSquared: number;
  readonly means: readonly number[];
  readonly warning: boolean;
}

/**
 * How much of a response style (a person's mean rating, their spread, their number of ticks) the segments pick up. Compare
 * it before and after a correction: segments that are only styles lose most of it. Null when nothing varies.
 */
export function styleBySegment(
  style: Float64Array,
  assignments: Int16Array,
  segments: number,
  weights?: Float64Array,
): StyleBySegment | null {
  const moments = groupMoments(style, assignments, segments, weights);
  const anova = oneWayAnova(moments);
  if (!anova) return null;
  const { etaSquared } = anova;
  return { etaSquared, means: [...moments.means], warning: etaSquared > STYLE_WARNING };
}
