import type { Condition } from "../rules/condition";
import type { HistoryVariables } from "./history-variables";
import { fifthOf, type PurchaseHistory } from "./rfm-scores";
import { rfmSegments, type RfmSegment } from "./rfm-segments";

export interface RfmRule {
  readonly segment: RfmSegment;
  readonly when: Condition;
}

const FIFTHS = 5;
type Aspect = keyof PurchaseHistory;

/** Frequency and monetary score together, and recency score, from which on a row and a column of the table begin. */
const WORTH_FROM = [8, 4, 2] as const;
const TIME_FROM = [4, 3, 1] as const;

/** "Scores at least s" said of the value itself; null where nobody's does. */
type AtLeast = (aspect: Aspect, score: number) => Condition | null;

/** The least value that scores at least 1, 2 … 5; null where nobody's does. */
type FifthBounds = readonly (number | null)[];

/**
 * Where the fifths of an aspect begin, in the values themselves: of times since the last purchase, where less is better, they
 * begin at the longest.
 */
function fifthBounds(values: Float64Array, aspect: Aspect, weights?: Float64Array): FifthBounds {
  const sign = aspect === "recency" ? -1 : 1;
  const signed = values.map((value) => sign * value);
  const scores = fifthOf(signed, weights);
  const least = new Array<number>(FIFTHS).fill(Infinity);
  for (const [customer, score] of scores.entries())
    for (let at = 0; at < score; at++)
      least[at] = Math.min(least[at] ?? Infinity, signed[customer] ?? Infinity);
  return least.map((value) => (value === Infinity ? null : sign * value));
}

/**
 * The division by recency, frequency and monetary value as ordered rules with the bounds of today's fifths, so that whoever
 * buys later is placed by the same bounds. A rule nobody can meet is left out. Applied to the same customers in their order
 * the rules give the segments of `segmentByRfm`.
 */
export function rfmRules(
  history: PurchaseHistory,
  variables: HistoryVariables,
  weights?: Float64Array,
): RfmRule[] {
  const bounds: Readonly<Record<Aspect, FifthBounds>> = {
    recency: fifthBounds(history.recency, "recency", weights),
    frequency: fifthBounds(history.frequency, "frequency", weights),
    monetary: fifthBounds(history.monetary, "monetary", weights),
  };
  const atLeast: AtLeast = (aspect, score) => {
    const variable = variables[aspect];
    if (score <= 1) return { kind: "answered", variable };
    const value = bounds[aspect][score - 1] ?? null;
    if (value === null) return null;
    return aspect === "recency"
      ? { kind: "range", variable, atMost: value }
      : { kind: "range", variable, atLeast: value };
  };
  return TIME_FROM.flatMap((time, column) =>
    WORTH_FROM.flatMap((worth, row) => {
      const lately = atLeast("recency", time);
      const worthIt = together(worth, atLeast);
      const segment = rfmSegments[row]?.[column];
      if (!lately || !worthIt || !segment) return [];
      // Each part says something of its number, so that only whoever gave all three can meet the rule.
      return [{ segment, when: { kind: "all", of: [lately, worthIt] } satisfies Condition }];
    }),
  );
}

/** Two scores sum to at least so much: one of the pairs that just do is reached in both. */
function together(sum: number, atLeast: AtLeast): Condition | null {
  const pairs = [1, 2, 3, 4, 5].flatMap((frequency) => {
    const rest = sum - frequency;
    if (rest < 1 || rest > 5) return [];
    const [often, much] = [atLeast("frequency", frequency), atLeast("monetary", rest)];
    return often && much ? [{ kind: "all", of: [often, much] } satisfies Condition] : [];
  });
  return pairs.length === 0 ? null : { kind: "any", of: pairs };
}
