import { lorenzCurve, peopleHolding, valueOfTop } from "./lorenz-curve";
import { segmentValues } from "./segment-value";
import { winsorise } from "./winsorise";
import type { MoneyFacts } from "./worth-facts";

/** Values are cut at the 1st and 99th percentile. */
const CUT = 0.01;
/** So many points draw any curve. */
const MOST_POINTS = 200;

interface Amounts {
  readonly variableId: string;
  /** What each person is worth; NaN where that is not known. */
  readonly values: Float64Array;
  /** Position of each person's segment, −1 for none. */
  readonly assignments: Int16Array;
  readonly segments: number;
  readonly weights?: Float64Array | undefined;
}

/**
 * How value is spread over people and segments, after winsorising at 1 and 99 %. Null where the number is no amount: somebody
 * has less than nothing, or nobody has anything.
 */
export function moneyFacts({
  variableId,
  values,
  assignments,
  segments,
  weights,
}: Amounts): MoneyFacts | null {
  if (values.some((value) => value < 0)) return null;
  const { values: kept, low, high, cut } = winsorise(values, CUT, weights);
  const curve = lorenzCurve(kept, weights);
  if (!curve) return null;
  return {
    variableId,
    people: kept.filter((value) => !Number.isNaN(value)).length,
    cut,
    low,
    high,
    curve: thinned(curve.points),
    gini: curve.gini,
    topFifth: valueOfTop(curve, 0.2),
    peopleOfEighty: peopleHolding(curve, 0.8),
    segments: segmentValues(kept, assignments, segments, weights),
  };
}

function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, i) => points[Math.round(i * step)]).filter(
    (point) => point !== undefined,
  );
}
