import type { NumberCounts, SegmentCounts, VariableCounts } from "../segment-counts";

export interface VariableImportance {
  readonly variableId: string;
  /** 0: the segments answer alike; 1: the segment tells the answer. */
  readonly importance: number;
  /** Share of the uncertainty about the answer that knowing the segment takes away, or share of the variance (η²). */
  readonly kind: "uncertainty" | "eta-squared";
}

const entropyOf = (masses: readonly number[]): number => {
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.reduce((sum, mass) => (mass > 0 ? sum - (mass / total) * Math.log(mass / total) : sum), 0);
};

/** Theil's uncertainty coefficient U(answer | segment) = (H(answer) − H(answer | segment)) / H(answer) (Theil 1970). */
function uncertainty(bySegment: readonly (readonly number[])[]): number | null {
  const sums = bySegment.map((cells) => cells.reduce((sum, cell) => sum + cell, 0));
  const total = sums.reduce((sum, mass) => sum + mass, 0);
  const categories = Math.max(0, ...bySegment.map((cells) => cells.length));
  const answers = Array.from({ length: categories }, (_, category) =>
    bySegment.reduce((sum, cells) => sum + (cells[category] ?? 0), 0),
  );
  const whole = total > 0 ? entropyOf(answers) : 0;
  if (!(whole > 0)) return null;
  const within = bySegment.reduce(
    (sum, cells, segment) =>
      sum + ((sums[segment] ?? 0) / total) * ((sums[segment] ?? 0) > 0 ? entropyOf(cells) : 0),
    0,
  );
  return Math.max(0, (whole - within) / whole);
}

/** Variance between segments of all variance, of the people respondents stand for. */
function etaSquared({ n, mean, sd, weighted }: NumberCounts): number | null {
  const used = n
    .map((people, segment) => ({
      people,
      mass: weighted?.[segment]?.weight ?? people,
      mean: mean[segment] ?? NaN,
      sd: sd[segment] ?? 0,
    }))
    .filter(({ people, mass }) => people > 0 && mass > 0);
  const total = used.reduce((sum, { mass }) => sum + mass, 0);
  const centre = used.reduce((sum, own) => sum + (own.mass / total) * own.mean, 0);
  const between = used.reduce((sum, own) => sum + own.mass * (own.mean - centre) ** 2, 0);
  // The standard deviation has n − 1 in its denominator.
  const within = used.reduce(
    (sum, { people, mass, sd: own }) => sum + (people > 1 ? mass * own ** 2 * ((people - 1) / people) : 0),
    0,
  );
  return between + within > 0 ? between / (between + within) : null;
}

function importanceOf(variable: VariableCounts): VariableImportance | null {
  const { variableId } = variable;
  if (variable.kind === "categorical") {
    const importance = uncertainty(variable.weighted?.sums ?? variable.counts);
    return importance === null ? null : { variableId, importance, kind: "uncertainty" };
  }
  const importance = etaSquared(variable);
  return importance === null ? null : { variableId, importance, kind: "eta-squared" };
}

/**
 * How much each variable tells the segments apart, the most first: for options Theil's uncertainty coefficient, for numbers
 * η². Those that formed the segments do so by construction, so this describes the division and tests nothing.
 */
export const variableImportance = (counts: SegmentCounts, ids: ReadonlySet<string>): VariableImportance[] =>
  counts.variables
    .filter(({ variableId }) => ids.has(variableId))
    .flatMap((variable) => importanceOf(variable) ?? [])
    .sort((a, b) => b.importance - a.importance);
