import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";

export interface FrequencyRow {
  readonly code: number;
  /** People, without weights. */
  readonly count: number;
  readonly weightedCount: number;
  /** Share of those who answered (weighted when weights are given), with Wilson's 95 % interval on the effective n. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface FrequencyTable {
  readonly rows: readonly FrequencyRow[];
  readonly answered: number;
  readonly missing: number;
  readonly effectiveN: number;
}

/** How many gave each answer. A missing answer is counted apart and is in no share. */
export function frequencyTable(column: CategoricalColumn, weights?: Float64Array): FrequencyTable {
  const counts = new Float64Array(column.categories);
  const sums = new Float64Array(column.categories);
  const used: number[] = [];
  for (const [i, code] of column.codes.entries()) {
    const weight = weights ? (weights[i] ?? 0) : 1;
    if (code < 0 || code >= column.categories || !(weight > 0)) continue;
    counts[code] = (counts[code] ?? 0) + 1;
    sums[code] = (sums[code] ?? 0) + weight;
    used.push(weight);
  }
  const total = sums.reduce((sum, x) => sum + x, 0);
  const effectiveN = weights ? effectiveSampleSize(used) : used.length;
  const rows = Array.from(counts, (count, code): FrequencyRow => {
    const weightedCount = sums[code] ?? 0;
    const share = total > 0 ? weightedCount / total : 0;
    return { code, count, weightedCount, share, ...wilsonInterval(share, effectiveN) };
  });
  return { rows, answered: used.length, missing: column.codes.length - used.length, effectiveN };
}
