import { midRanks } from "@/lib/domain/statistics/group-comparison/mid-ranks";

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
 * The fifth each value lies in, from below. Equal values have equal scores: they share the fifth of their mean rank, so with
 * many ties some scores do not occur.
 */
export const fifthOf = (values: Float64Array): Int8Array => {
  const { ranks, n } = midRanks(values);
  return Int8Array.from(ranks, (rank) =>
    Number.isNaN(rank) ? 0 : 1 + Math.floor((FIFTHS * (rank - 0.5)) / n),
  );
};

/** Recency, frequency and monetary value in fifths of the customers (Hughes 1994, Strategic Database Marketing). */
export const rfmScores = ({ recency, frequency, monetary }: PurchaseHistory): RfmScores => ({
  recency: fifthOf(recency.map((time) => -time)),
  frequency: fifthOf(frequency),
  monetary: fifthOf(monetary),
});
