/** What is known of each customer; NaN where it is not. */
export interface PurchaseHistory {
  /** Time since the last purchase, in any unit: less is better. */
  readonly recency: Float64Array;
  /** Purchases. */
  readonly frequency: Float64Array;
  /** Amount spent. */
  readonly monetary: Float64Array;
}

/** 1 (worst) to 5 (best) per customer and aspect; 0 where unknown. */
export interface RfmScores {
  readonly recency: Int8Array;
  readonly frequency: Int8Array;
  readonly monetary: Int8Array;
}

const FIFTHS = 5;

/**
 * The fifth each value lies in, from below, of the customers or of the people they stand for. Equal values have equal scores:
 * they share the fifth of their mean rank, so with many ties some scores do not occur. Where all stand for nobody, each counts
 * once.
 *
 * @returns 1 to 5 per value; 0 where it is NaN
 */
export const fifthOf = (values: Float64Array, weights?: Float64Array): Int8Array => {
  const order = Int32Array.from(values.keys()).filter((at) => !Number.isNaN(values[at]));
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const given = weights && order.some((at) => (weights[at] ?? 0) > 0) ? weights : null;
  const weightOf = (at: number): number => (given ? (given[order[at] ?? 0] ?? 0) : 1);
  let total = 0;
  for (let at = 0; at < order.length; at++) total += weightOf(at);
  const scores = new Int8Array(values.length);
  let below = 0;
  for (let start = 0; start < order.length;) {
    const value = values[order[start] ?? 0];
    let tied = 0;
    let end = start;
    for (; end < order.length && values[order[end] ?? 0] === value; end++) tied += weightOf(end);
    // Who stands for nobody, beyond everybody, is still in the last fifth.
    const score = Math.min(FIFTHS, 1 + Math.floor((FIFTHS * (below + tied / 2)) / total));
    for (let at = start; at < end; at++) scores[order[at] ?? 0] = score;
    below += tied;
    start = end;
  }
  return scores;
};

/** Recency, frequency and monetary value in fifths of the customers (Hughes 1994, Strategic Database Marketing). */
export const rfmScores = (
  { recency, frequency, monetary }: PurchaseHistory,
  weights?: Float64Array,
): RfmScores => ({
  recency: fifthOf(
    recency.map((time) => -time),
    weights,
  ),
  frequency: fifthOf(frequency, weights),
  monetary: fifthOf(monetary, weights),
});
