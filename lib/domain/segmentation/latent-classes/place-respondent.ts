import { MISSING, type Column } from "@/lib/domain/statistics/column";
import { PROBABILITY_FLOOR } from "./class-parameters";

/** A latent class model reduced to what places a respondent. */
export interface PlacementModel {
  readonly shares: readonly number[];
  /** P(category | class) by [variable][class][category]; empty for a numeric variable. */
  readonly probabilities: readonly (readonly (readonly number[])[])[];
  /** Mean and standard deviation by class of each numeric variable, which is named by its place. */
  readonly numbers?: readonly {
    readonly variable: number;
    readonly means: readonly number[];
    readonly deviations: readonly number[];
  }[];
}

const logDensity = (value: number, mean: number, deviation: number): number =>
  -0.5 * ((value - mean) / deviation) ** 2 - Math.log(deviation);

/**
 * Posterior memberships of one respondent, P(class | answers), summing to 1. Skipped items are left out; with no answer
 * at all the memberships are the class shares.
 *
 * @param columns one per variable of the model, in its order
 */
export const placeRespondent = (model: PlacementModel, columns: readonly Column[], row: number): number[] => {
  const logs = model.shares.map((share, r) => {
    let sum = Math.log(Math.max(share, PROBABILITY_FLOOR));
    for (const [variable, column] of columns.entries()) {
      if (column.kind !== "categorical") continue;
      const code = column.codes[row] ?? MISSING;
      if (code !== MISSING)
        sum += Math.log(Math.max(model.probabilities[variable]?.[r]?.[code] ?? 0, PROBABILITY_FLOOR));
    }
    for (const { variable, means, deviations } of model.numbers ?? []) {
      const column = columns[variable];
      const value = column?.kind === "numeric" ? (column.values[row] ?? Number.NaN) : Number.NaN;
      if (!Number.isNaN(value)) sum += logDensity(value, means[r] ?? 0, deviations[r] ?? 1);
    }
    return sum;
  });
  const largest = Math.max(...logs);
  const scaled = logs.map((log) => Math.exp(log - largest));
  const total = scaled.reduce((sum, value) => sum + value, 0);
  return scaled.map((value) => value / total);
};
