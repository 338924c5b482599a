import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { tableOfCounts } from "@/lib/domain/statistics/contingency/cross-tabulation";

/** Conventions of credit scoring (Siddiqi 2006): under .10 stable, above .25 shifted. */
export const STABILITY_BANDS = { watch: 0.1, shifted: 0.25 } as const;

export interface PopulationStability {
  /** Σ (q − p) ln(q/p) over the categories. */
  readonly psi: number;
  /** What the index would be on average if nothing had changed: (B − 1)(1/n₁ + 1/n₂). */
  readonly expectedWithoutChange: number;
  readonly band: "stable" | "watch" | "shifted";
  /** Whether sampling alone could explain the difference; null with one category left. The index itself cannot tell. */
  readonly test: { readonly statistic: number; readonly df: number; readonly p: number } | null;
  /** Each category's part of the index. */
  readonly contributions: readonly number[];
}

/**
 * Has a distribution moved: segment shares, or the answers to one question, then and now. Takes counts of people. Where a
 * category is empty on one side, half a person is added to every category, or the index would be infinite.
 */
export function populationStability(before: readonly number[], now: readonly number[]): PopulationStability {
  const used = before.map((count, i) => [count, now[i] ?? 0] as const).filter(([a, b]) => a > 0 || b > 0);
  const addition = used.some(([a, b]) => a === 0 || b === 0) ? 0.5 : 0;
  const total1 = used.reduce((sum, [a]) => sum + a + addition, 0);
  const total2 = used.reduce((sum, [, b]) => sum + b + addition, 0);
  const contributions = before.map((count, i) => {
    const other = now[i] ?? 0;
    if (count === 0 && other === 0) return 0;
    const p = (count + addition) / total1;
    const q = (other + addition) / total2;
    return (q - p) * Math.log(q / p);
  });
  const psi = contributions.reduce((sum, part) => sum + part, 0);
  const result = chiSquareTest(tableOfCounts([used.map(([a]) => a), used.map(([, b]) => b)]));
  const n1 = before.reduce((sum, count) => sum + count, 0);
  const n2 = now.reduce((sum, count) => sum + count, 0);
  return {
    psi,
    expectedWithoutChange: (used.length - 1) * (1 / n1 + 1 / n2),
    band: psi > STABILITY_BANDS.shifted ? "shifted" : psi >= STABILITY_BANDS.watch ? "watch" : "stable",
    test: result && { statistic: result.statistic, df: result.df, p: result.p },
    contributions,
  };
}
