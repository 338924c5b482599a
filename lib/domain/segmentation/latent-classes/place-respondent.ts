import { MISSING } from "@/lib/domain/statistics/column";
import { PROBABILITY_FLOOR } from "./class-parameters";

/** A latent class model reduced to what places a respondent: shares and `[item][class][category]` probabilities. */
export interface PlacementModel {
  readonly shares: readonly number[];
  readonly probabilities: readonly (readonly (readonly number[])[])[];
}

/**
 * Posterior memberships of one respondent, P(class | answers), summing to 1. Skipped items are left out; with no answer
 * at all the memberships are the class shares.
 *
 * @param codes one category per item, or `MISSING`
 */
export const placeRespondent = (model: PlacementModel, codes: ArrayLike<number>): number[] => {
  const logs = model.shares.map((share, r) => {
    let sum = Math.log(Math.max(share, PROBABILITY_FLOOR));
    model.probabilities.forEach((item, j) => {
      const code = codes[j] ?? MISSING;
      if (code !== MISSING) sum += Math.log(Math.max(item[r]?.[code] ?? 0, PROBABILITY_FLOOR));
    });
    return sum;
  });
  const largest = Math.max(...logs);
  const scaled = logs.map((log) => Math.exp(log - largest));
  const total = scaled.reduce((sum, value) => sum + value, 0);
  return scaled.map((value) => value / total);
};
