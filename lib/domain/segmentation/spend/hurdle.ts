import { MISSING, type CategoricalColumn, type NumericColumn } from "@/lib/domain/statistics/column";
import { summariseNumeric } from "@/lib/domain/statistics/summaries/numeric-summary";
import { quantile, weightedQuantile } from "@/lib/domain/statistics/summaries/quantile";

/** How amounts become scores, learnt from buyers; kept, so that new people are scored alike. */
export interface SpendScale {
  /** Amounts beyond these are taken for these. */
  readonly low: number;
  readonly high: number;
  /** Of ln(1 + amount) over buyers. */
  readonly mean: number;
  readonly sd: number;
}

/** Spending in two parts: whether somebody bought at all, and how much buyers spent. */
export interface SpendHurdle {
  /** 1 for a buyer, 0 for who spent nothing. */
  readonly buyer: CategoricalColumn;
  /** Scores of buyers, mean 0 and standard deviation 1; NaN for everybody else. */
  readonly amount: NumericColumn;
  readonly scale: SpendScale;
  /** Buyers whose amount was beyond the bounds. */
  readonly winsorised: number;
}

/** The share of buyers beyond each bound. */
const WINSORISED_SHARE = 0.01;

/** The score of one buyer's amount. */
export const scoreAmount = ({ low, high, mean, sd }: SpendScale, amount: number): number =>
  (Math.log1p(Math.min(high, Math.max(low, amount))) - mean) / sd;

const learnScale = (amounts: Float64Array, weights: Float64Array | undefined): SpendScale => {
  const at = (p: number): number => (weights ? weightedQuantile(amounts, weights, p) : quantile(amounts, p));
  const [low, high] = [at(WINSORISED_SHARE), at(1 - WINSORISED_SHARE)];
  // Buyers who all spent the same have no scores to tell them apart.
  if (!(high > low)) return { low, high, mean: Math.log1p(low), sd: 1 };
  const logs = amounts.map((amount) => Math.log1p(Math.min(high, Math.max(low, amount))));
  const { mean, sd } = summariseNumeric(logs, weights);
  return { low, high, mean, sd };
};

/**
 * Spending as a hurdle (Cragg 1971, Econometrica 39:829–844): most people spend nothing, and what buyers spend is skewed.
 * Buying is one answer; among buyers the amount is winsorised at 1 and 99 %, taken as ln(1 + amount) and standardised, so
 * that neither zeros nor a few large amounts make segments of their own. For latent classes take both columns as they are.
 *
 * @param amounts zero or more; NaN where unknown
 * @throws RangeError for a negative amount
 */
export const spendHurdle = (amounts: Float64Array, weights?: Float64Array): SpendHurdle => {
  if (amounts.some((amount) => amount < 0)) throw new RangeError("an amount is below zero");
  const ofBuyers = amounts.map((amount) => (amount > 0 ? amount : NaN));
  const scale = learnScale(ofBuyers, weights);
  return {
    buyer: {
      kind: "categorical",
      categories: 2,
      codes: Int16Array.from(amounts, (amount) => (Number.isNaN(amount) ? MISSING : amount > 0 ? 1 : 0)),
    },
    amount: { kind: "numeric", values: ofBuyers.map((amount) => scoreAmount(scale, amount)) },
    scale,
    winsorised: ofBuyers.filter((amount) => amount < scale.low || amount > scale.high).length,
  };
};

/**
 * The same as two numbers for everybody, for division around centroids: buying standardised, and the amount's score with 0,
 * the buyers' mean, for who did not buy, so that not buying counts once.
 */
export const hurdleAsNumbers = (
  { buyer, amount }: SpendHurdle,
  weights?: Float64Array,
): [buyer: NumericColumn, amount: NumericColumn] => {
  const bought = Float64Array.from(buyer.codes, (code) => (code < 0 ? NaN : code));
  const { mean, sd } = summariseNumeric(bought, weights);
  return [
    { kind: "numeric", values: bought.map((value) => (sd > 0 ? (value - mean) / sd : value - mean)) },
    { kind: "numeric", values: amount.values.map((value, i) => (bought[i] === 0 ? 0 : value)) },
  ];
};
