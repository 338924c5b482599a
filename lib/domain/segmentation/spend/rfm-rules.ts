import type { Condition } from "../rules/condition";
import { rfmScores, type PurchaseHistory } from "./rfm-scores";
import { rfmSegments, type RfmSegment } from "./rfm-segments";

/** The variables a purchase history was read from. */
export type HistoryVariables = Readonly<Record<keyof PurchaseHistory, string>>;

export interface RfmRule {
  readonly segment: RfmSegment;
  readonly when: Condition;
}

const ASPECTS = ["recency", "frequency", "monetary"] as const;
type Aspect = (typeof ASPECTS)[number];

/** Frequency and monetary score together, and recency score, from which on a row and a column of the table begin. */
const WORTH_FROM = [8, 4, 2] as const;
const TIME_FROM = [4, 3, 1] as const;

/** "Scores at least s" said of the value itself; null where nobody's does. */
type AtLeast = (aspect: Aspect, score: number) => Condition | null;

/**
 * The division by recency, frequency and monetary value as ordered rules with the bounds of today's fifths, so that whoever
 * buys later is placed by the same bounds. A rule nobody can meet is left out. Applied to the same customers in their order
 * the rules give the segments of `segmentByRfm`.
 */
export function rfmRules(history: PurchaseHistory, variables: HistoryVariables): RfmRule[] {
  const scores = rfmScores(history);
  const bound = (aspect: Aspect, score: number): number | null => {
    const sign = aspect === "recency" ? -1 : 1;
    let least: number | null = null;
    history[aspect].forEach((value, customer) => {
      if ((scores[aspect][customer] ?? 0) < score) return;
      if (least === null || sign * value < sign * least) least = value;
    });
    return least;
  };
  const atLeast: AtLeast = (aspect, score) => {
    const variable = variables[aspect];
    if (score <= 1) return { kind: "answered", variable };
    const value = bound(aspect, score);
    if (value === null) return null;
    return aspect === "recency"
      ? { kind: "range", variable, atMost: value }
      : { kind: "range", variable, atLeast: value };
  };
  const known: Condition[] = ASPECTS.map((aspect) => ({ kind: "answered", variable: variables[aspect] }));
  return TIME_FROM.flatMap((time, column) =>
    WORTH_FROM.flatMap((worth, row) => {
      const lately = atLeast("recency", time);
      const worthIt = together(worth, atLeast);
      const segment = rfmSegments[row]?.[column];
      if (!lately || !worthIt || !segment) return [];
      return [{ segment, when: { kind: "all", of: [...known, lately, worthIt] } satisfies Condition }];
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
