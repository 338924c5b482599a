import { describe, expect, it } from "vitest";
import {
  binomialProbability,
  binomialTails,
  binomialTwoSided,
} from "@/lib/domain/statistics/distributions/binomial";
import { chiSquaredQuantile, chiSquaredTails } from "@/lib/domain/statistics/distributions/chi-squared";
import { fisherQuantile, fisherTails } from "@/lib/domain/statistics/distributions/fisher-f";
import { fisherExactTwoSided } from "@/lib/domain/statistics/distributions/hypergeometric";
import { normalQuantile, normalTails } from "@/lib/domain/statistics/distributions/normal";
import { studentQuantile, studentTails } from "@/lib/domain/statistics/distributions/student-t";
import reference from "../fixtures/reference/distributions.json";

/** Largest relative error over a table whose last column is R's value. */
function worst(rows: readonly (readonly number[])[], ours: (...at: number[]) => number): number {
  let largest = 0;
  for (const row of rows) {
    const theirs = row[row.length - 1] ?? NaN;
    const value = ours(...row.slice(0, -1));
    const error = theirs === 0 ? Math.abs(value) : Math.abs(value / theirs - 1);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

const tables: [string, readonly (readonly number[])[], (...at: number[]) => number][] = [
  ["normal lower tail", reference.normal_lower, (z) => normalTails(z).lower],
  ["normal quantile", reference.normal_quantile, (p) => normalQuantile(p)],
  ["χ² lower tail", reference.chi_lower, (x, df) => chiSquaredTails(x, df).lower],
  ["χ² upper tail", reference.chi_upper, (x, df) => chiSquaredTails(x, df).upper],
  ["χ² quantile", reference.chi_quantile, chiSquaredQuantile],
  ["t upper tail", reference.t_upper, (t, df) => studentTails(t, df).upper],
  ["t quantile", reference.t_quantile, studentQuantile],
  ["F upper tail", reference.f_upper, (f, a, b) => fisherTails(f, a, b).upper],
  ["F lower tail", reference.f_lower, (f, a, b) => fisherTails(f, a, b).lower],
  ["F quantile", reference.f_quantile, fisherQuantile],
  ["binomial probability", reference.binomial_probability, binomialProbability],
  ["binomial lower tail", reference.binomial_lower, (x, n, p) => binomialTails(x, n, p).lower],
  ["exact binomial test", reference.binomial_two_sided, binomialTwoSided],
  ["Fisher's exact test", reference.fisher_exact, fisherExactTwoSided],
];

describe("distributions agree with R over a grid, to 1e-12 of the value", () => {
  it.each(tables)("%s", (_name, rows, ours) => {
    expect(rows.length).toBeGreaterThan(8);
    expect(worst(rows, ours)).toBeLessThan(1e-12);
  });
});
