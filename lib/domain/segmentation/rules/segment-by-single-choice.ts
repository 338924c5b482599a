import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { frequencyTable } from "@/lib/domain/statistics/contingency/frequency-table";
import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";

export interface MergeLimits {
  /** Options chosen by a smaller share … */
  readonly mergeBelowShare: number;
  /** … or by fewer people are merged into "other". */
  readonly mergeBelowCount: number;
}

export interface ChoiceSegment {
  /** `other` joins the options in `options`; the reader is shown which. */
  readonly kind: "option" | "other";
  /** The option's own label; null for a merged "other". */
  readonly label: string | null;
  readonly options: readonly number[];
  readonly count: number;
  readonly share: number;
  readonly interval: Interval;
  /** Still below a limit: there was nothing to merge it with. */
  readonly thin: boolean;
}

export interface ChoiceSegmentation {
  /** Largest first, a merged "other" last. */
  readonly segments: readonly ChoiceSegment[];
  readonly assignments: Int16Array;
  readonly unclassified: number;
  /** Options nobody chose. */
  readonly emptyOptions: readonly number[];
}

/**
 * One question, one click: every option of a single-choice question is a segment. Rare options are merged, visibly, into
 * "other"; a lone rare option keeps its name, since merging it would only hide it, and where all are rare all keep theirs. Who did not answer is unclassified.
 * Shares are among those who answered (weighted when weights are given); limits on people ignore weights.
 */
export function segmentBySingleChoice(
  column: CategoricalColumn,
  labels: readonly string[],
  limits: MergeLimits,
  weights?: Float64Array,
): ChoiceSegmentation {
  const table = frequencyTable(column, weights);
  const chosen = table.rows.filter((row) => row.count > 0);
  const isRare = (row: { share: number; count: number }): boolean =>
    row.share < limits.mergeBelowShare || row.count < limits.mergeBelowCount;
  const rare = chosen.filter(isRare);
  // Merging all of them would leave one segment of everyone.
  const merged = rare.length > 1 && rare.length < chosen.length ? rare : [];
  const own = chosen
    .filter((row) => !merged.includes(row))
    .sort((a, b) => b.share - a.share || a.code - b.code);
  const segments = own.map((row): ChoiceSegment => {
    const { code, count, share, low, high } = row;
    const label = labels[code] ?? null;
    return {
      kind: "option",
      label,
      options: [code],
      count,
      share,
      interval: { low, high },
      thin: isRare(row),
    };
  });
  if (merged.length > 0) {
    const count = merged.reduce((sum, row) => sum + row.count, 0);
    const share = merged.reduce((sum, row) => sum + row.share, 0);
    const options = merged.map((row) => row.code);
    const interval = wilsonInterval(share, table.effectiveN);
    segments.push({
      kind: "other",
      label: null,
      options,
      count,
      share,
      interval,
      thin: isRare({ share, count }),
    });
  }
  return {
    segments,
    assignments: assign(column, segments),
    unclassified: table.missing,
    emptyOptions: table.rows.filter((row) => row.count === 0).map((row) => row.code),
  };
}

function assign(column: CategoricalColumn, segments: readonly ChoiceSegment[]): Int16Array {
  const segmentOf = new Int16Array(column.categories).fill(-1);
  for (const [segment, { options }] of segments.entries())
    for (const option of options) segmentOf[option] = segment;
  return column.codes.map((code) => (code < 0 ? -1 : (segmentOf[code] ?? -1)));
}
