import type { AnswerCounts, SegmentCounts } from "./segment-counts";
import { sumsOf } from "./weighted-bases";

/** Where a segment stands on one base variable: share of ticks, or mean position on the scale, both 0…1. */
function position(counts: readonly number[]): number {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.length - 1;
  if (answered === 0 || steps <= 0) return Number.NaN;
  return counts.reduce((sum, count, code) => sum + count * code, 0) / (answered * steps);
}

function distances(variable: AnswerCounts): number[] {
  const sums = sumsOf(variable);
  const everyone = sums.reduce<number[]>(
    (sum, segment) => segment.map((count, code) => count + (sum[code] ?? 0)),
    [],
  );
  const all = position(everyone);
  return sums.map((segment) => position(segment) - all);
}

/** A segment must be this far above everyone on something to be named by it. */
const leastDistance = 0.05;

/**
 * For each segment the base variable it stands highest above everyone on, each variable used once, the clearest case
 * first; null where nothing lifts it. A name to begin with, not a finding.
 */
export function namingVariables(counts: SegmentCounts, baseIds: ReadonlySet<string>): (string | null)[] {
  const candidates = counts.variables
    .filter((variable) => variable.kind === "categorical")
    .filter((variable) => baseIds.has(variable.variableId))
    .flatMap((variable) =>
      distances(variable).map((distance, segment) => ({
        segment,
        distance,
        variableId: variable.variableId,
      })),
    )
    .filter(({ distance }) => distance >= leastDistance)
    .sort((a, b) => b.distance - a.distance || (a.variableId < b.variableId ? -1 : 1));
  const names: (string | null)[] = counts.sizes.map(() => null);
  const used = new Set<string>();
  for (const { segment, variableId } of candidates) {
    if (names[segment] !== null || used.has(variableId)) continue;
    names[segment] = variableId;
    used.add(variableId);
  }
  return names;
}
