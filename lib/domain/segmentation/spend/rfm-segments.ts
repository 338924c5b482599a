import { rfmScores, type PurchaseHistory, type RfmScores } from "./rfm-scores";

/**
 * Customers by how lately they bought (columns: score 4–5, 3, 1–2) and how much they are worth (rows: frequency and monetary
 * score together 8–10, 4–7, 2–3):
 *
 * |             | lately    | a while ago | long ago     |
 * | ----------- | --------- | ----------- | ------------ |
 * | worth most  | champions | loyal       | slipping-away |
 * | in between  | promising | wavering    | at-risk      |
 * | worth least | newcomers | drifting    | lost         |
 *
 * The names and bounds are our convention; the nine exclude each other and leave nobody out.
 */
export const rfmSegments = [
  ["champions", "loyal", "slipping-away"],
  ["promising", "wavering", "at-risk"],
  ["newcomers", "drifting", "lost"],
] as const;

export type RfmSegment = (typeof rfmSegments)[number][number];

/** The segment of one customer's scores; null where one is unknown. */
export const rfmSegmentOf = (recency: number, frequency: number, monetary: number): RfmSegment | null => {
  if (recency === 0 || frequency === 0 || monetary === 0) return null;
  const worth = frequency + monetary >= 8 ? 0 : frequency + monetary >= 4 ? 1 : 2;
  const time = recency >= 4 ? 0 : recency === 3 ? 1 : 2;
  return rfmSegments[worth]?.[time] ?? null;
};

export interface RfmDivision {
  readonly scores: RfmScores;
  /** Segments that occur, largest first; of equals in the order of the table. */
  readonly segments: readonly { readonly segment: RfmSegment; readonly count: number }[];
  /** Position in `segments` per customer; −1 where a score is unknown. */
  readonly assigned: Int16Array;
}

/** An a-priori division of customers by recency, frequency and monetary value. */
export const segmentByRfm = (history: PurchaseHistory, weights?: Float64Array): RfmDivision => {
  const scores = rfmScores(history, weights);
  const names = Array.from(scores.recency, (recency, i) =>
    rfmSegmentOf(recency, scores.frequency[i] ?? 0, scores.monetary[i] ?? 0),
  );
  const counts = new Map<RfmSegment, number>(rfmSegments.flat().map((segment) => [segment, 0]));
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const segments = [...counts]
    .map(([segment, count]) => ({ segment, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const place = new Map(segments.map(({ segment }, at) => [segment, at]));
  return {
    scores,
    segments,
    assigned: Int16Array.from(names, (name) => (name ? (place.get(name) ?? -1) : -1)),
  };
};
