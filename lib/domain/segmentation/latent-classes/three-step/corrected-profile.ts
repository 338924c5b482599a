import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { invertMatrix } from "./invert-matrix";

/** What the correction needs of a fit. */
export interface Memberships {
  readonly classes: number;
  /** `people × classes`. */
  readonly posteriors: Float64Array;
  /** Modal class of each person, −1 for none. */
  readonly assigned: Int16Array;
}

/** Mean of an external variable by class, once as if assignment were certain, once corrected. */
export interface CorrectedMean {
  readonly naive: number;
  readonly corrected: number;
  /** Of the corrected mean, taking the classes' model as known. */
  readonly standardError: number;
}

/**
 * `[person's class][assigned class]`: probability of being assigned to the second when one belongs to the first
 * (Vermunt 2010, Political Analysis 18:450–469).
 */
export const misclassification = (fit: Memberships, weights?: Float64Array): number[][] => {
  const { classes, posteriors, assigned } = fit;
  const cells = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  assigned.forEach((modal, person) => {
    if (modal < 0) return;
    const weight = weights ? (weights[person] ?? 0) : 1;
    for (let r = 0; r < classes; r++) {
      const row = cells[r] ?? [];
      row[modal] = (row[modal] ?? 0) + weight * (posteriors[person * classes + r] ?? 0);
    }
  });
  return cells.map((row) => {
    const sum = row.reduce((total, cell) => total + cell, 0);
    return row.map((cell) => (sum > 0 ? cell / sum : 0));
  });
};

/**
 * Weights of the persons for each class, `[assigned class][class]`: the inverse of the misclassification (Bolck, Croon &
 * Hagenaars 2004, Political Analysis 12:3–27). Some are negative. Fails if classes cannot be told apart.
 */
export const correctionWeights = (fit: Memberships, weights?: Float64Array): Result<number[][]> => {
  const inverse = invertMatrix(misclassification(fit, weights));
  return inverse ? ok(inverse) : fail(problem("segmentation.classes-not-separable"));
};

const meanWith = (
  values: Float64Array,
  weightOf: (person: number) => number,
): { mean: number; error: number } => {
  let total = 0;
  let sum = 0;
  values.forEach((value, person) => {
    const weight = Number.isNaN(value) ? 0 : weightOf(person);
    total += weight;
    sum += weight * (Number.isNaN(value) ? 0 : value);
  });
  const mean = sum / total;
  let squares = 0;
  values.forEach((value, person) => {
    if (!Number.isNaN(value)) squares += (weightOf(person) * (value - mean)) ** 2;
  });
  return { mean, error: Math.sqrt(squares) / Math.abs(total) };
};

/**
 * Means of an external variable by class with the error of assignment taken out (three-step with BCH weights). A share of
 * people is the mean of 0 and 1. People without the variable or without a class are left out.
 *
 * @param column not one of the indicators the classes were made of
 */
export const correctedMeans = (
  fit: Memberships,
  column: NumericColumn,
  weights?: Float64Array,
): Result<CorrectedMean[]> => {
  const correction = correctionWeights(fit, weights);
  if (!correction.ok) return correction;
  const weightOf = (person: number): number => (weights ? (weights[person] ?? 0) : 1);
  return ok(
    Array.from({ length: fit.classes }, (_, r) => {
      const modalOf = (person: number): number => fit.assigned[person] ?? -1;
      const naive = meanWith(column.values, (person) => (modalOf(person) === r ? weightOf(person) : 0));
      const corrected = meanWith(
        column.values,
        (person) => weightOf(person) * (correction.value[modalOf(person)]?.[r] ?? 0),
      );
      return { naive: naive.mean, corrected: corrected.mean, standardError: corrected.error };
    }),
  );
};
