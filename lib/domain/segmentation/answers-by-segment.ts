import { adjustedResiduals } from "../statistics/contingency/adjusted-residuals";
import { tableOfCounts } from "../statistics/contingency/cross-tabulation";
import type { AnswerCounts } from "./segment-counts";
import { kish, sumsOf } from "./weighted-bases";

/** The answers to one question crossed with the segments, as a mosaic shows them. */
export interface AnswersBySegment {
  /** Codes of the categories anybody chose, in their order. */
  readonly categories: readonly number[];
  /** Shares of everyone who answered, in the order of `categories`. */
  readonly everyone: readonly number[];
  readonly segments: readonly {
    /** Part of everyone who answered; of the people they stand for, where they are weighted. */
    readonly share: number;
    /** People who answered; never weighted. */
    readonly answered: number;
    /** In the order of `categories`: share of the segment, and adjusted residual. */
    readonly cells: readonly { readonly share: number; readonly residual: number }[];
  }[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Shares and adjusted residuals (Haberman 1973) of segments by answers. A residual is a standard normal where segment and
 * answer have nothing to do with each other; beyond ±2 a cell is further from that than chance is in 95 of 100. With weights
 * the precision is that of Kish's effective n over all who answered. Null where nobody answered.
 */
export function answersBySegment(counted: AnswerCounts): AnswersBySegment | null {
  const sums = sumsOf(counted);
  const all = total(sums.map(total));
  if (!(all > 0)) return null;
  const codes = (sums[0] ?? []).map((_, code) => code);
  const categories = codes.filter((code) => sums.some((segment) => (segment[code] ?? 0) > 0));
  const used = sums.map((segment) => categories.map((code) => segment[code] ?? 0));
  const table = tableOfCounts(used);
  const effectiveN = counted.weighted ? kish(all, total(counted.weighted.squares)) : table.effectiveN;
  const residuals = adjustedResiduals({ ...table, effectiveN });
  return {
    categories,
    everyone: categories.map((_, at) => total(used.map((segment) => segment[at] ?? 0)) / all),
    segments: used.map((segment, row) => {
      const size = total(segment);
      return {
        share: size / all,
        answered: total(counted.counts[row] ?? []),
        cells: segment.map((sum, at) => ({
          share: size > 0 ? sum / size : 0,
          residual: residuals[row * categories.length + at] ?? 0,
        })),
      };
    }),
  };
}
