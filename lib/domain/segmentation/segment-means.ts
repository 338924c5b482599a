import type { Variable } from "../responses/variables";
import type { NumberCounts, SegmentCounts } from "./segment-counts";

/** A number's mean in each segment and among everyone in segments, of the people they stand for where they are weighted. */
export interface SegmentMean {
  readonly id: string;
  readonly variableId: string;
  readonly everyone: number;
  /** Standard deviation among everyone (n − 1); 0 where all gave the same number. */
  readonly deviation: number;
  /** NaN where nobody answered. */
  readonly bySegment: readonly number[];
  /** Lower quartile, median and upper quartile by segment; NaN where nobody answered. */
  readonly quartiles: readonly (readonly [number, number, number])[];
  /** People who answered, by segment; never weighted. */
  readonly answered: readonly number[];
}

/** Means of the given numbers by segment, in their order; categorical variables have none. */
export function segmentMeans(variables: readonly Variable[], counts: SegmentCounts): SegmentMean[] {
  const byId = new Map(counts.variables.map((variable) => [variable.variableId, variable] as const));
  return variables.flatMap((variable) => {
    const counted = byId.get(variable.id);
    return counted?.kind === "numeric" ? (meanOfNumbers(counted) ?? []) : [];
  });
}

/** From the moments of the segments to those of everyone: within plus between, exactly. Null where nobody answered. */
export function meanOfNumbers({
  variableId,
  n,
  mean,
  sd,
  quartiles,
  weighted,
}: NumberCounts): SegmentMean | null {
  const people = n.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  const weightOf = (segment: number) => weighted?.[segment]?.weight ?? n[segment] ?? 0;
  const answering = n.flatMap((count, segment) => (count > 0 ? [segment] : []));
  const sumOver = (of: (segment: number) => number) =>
    answering.reduce((sum, segment) => sum + weightOf(segment) * of(segment), 0);
  const total = sumOver(() => 1);
  const everyone = sumOver((segment) => mean[segment] ?? 0) / total;
  const variance = sumOver((segment) => {
    const count = n[segment] ?? 0;
    const within = count > 1 ? ((sd[segment] ?? 0) ** 2 * (count - 1)) / count : 0;
    return within + ((mean[segment] ?? 0) - everyone) ** 2;
  });
  return {
    id: variableId,
    variableId,
    everyone,
    deviation: people > 1 ? Math.sqrt(((variance / total) * people) / (people - 1)) : 0,
    bySegment: mean,
    quartiles,
    answered: n,
  };
}

/** How far a segment's mean is from everyone's, in standard deviations; null where nothing varies or nobody answered. */
export function meanDistance(
  { bySegment, everyone, deviation }: SegmentMean,
  segment: number,
): number | null {
  const mean = bySegment[segment] ?? Number.NaN;
  return deviation > 0 && !Number.isNaN(mean) ? (mean - everyone) / deviation : null;
}
