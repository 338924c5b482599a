import type { AnswerCounts, SegmentCounts } from "./segment-counts";
import { meanDistance, meanOfNumbers } from "./segment-means";
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
/** Cohen's medium: a mean nearer to everyone's names nobody. */
const leastDeviations = 0.5;

export interface SegmentNaming {
  readonly variableId: string;
  /** The answer is given more often, or the number is high or low, against everyone. */
  readonly by: "answer" | "high" | "low";
}

interface Candidate extends SegmentNaming {
  readonly segment: number;
  readonly distance: number;
}

const clearestFirst = (a: Candidate, b: Candidate): number =>
  b.distance - a.distance || (a.variableId < b.variableId ? -1 : 1);

function byAnswers({ variables }: SegmentCounts): Candidate[] {
  return variables
    .filter((variable) => variable.kind === "categorical")
    .flatMap((variable) =>
      distances(variable).map((distance, segment): Candidate => ({
        segment,
        distance,
        variableId: variable.variableId,
        by: "answer",
      })),
    )
    .filter(({ distance }) => distance >= leastDistance)
    .sort(clearestFirst);
}

function byNumbers({ variables }: SegmentCounts): Candidate[] {
  return variables
    .flatMap((variable) => (variable.kind === "numeric" ? (meanOfNumbers(variable) ?? []) : []))
    .flatMap((mean) =>
      mean.bySegment.map((_, segment): Candidate => {
        const distance = meanDistance(mean, segment) ?? 0;
        return {
          segment,
          distance: Math.abs(distance),
          variableId: mean.variableId,
          by: distance > 0 ? "high" : "low",
        };
      }),
    )
    .filter(({ distance }) => distance >= leastDeviations)
    .sort(clearestFirst);
}

/**
 * For each segment what to call it by: the base variable it stands highest above everyone on, else a number on which it is
 * far from everyone; each used once, the clearest case first, and null where nothing stands out. A name to begin with, not a
 * finding.
 */
export function namingVariables(
  counts: SegmentCounts,
  baseIds: ReadonlySet<string>,
): (SegmentNaming | null)[] {
  const names: (SegmentNaming | null)[] = counts.sizes.map(() => null);
  const used = new Set<string>();
  for (const { segment, variableId, by } of [...byAnswers(counts), ...byNumbers(counts)]) {
    if (!baseIds.has(variableId) || names[segment] !== null || used.has(`${variableId} ${by}`)) continue;
    names[segment] = { variableId, by };
    used.add(`${variableId} ${by}`);
  }
  return names;
}
