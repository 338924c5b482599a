import { adjustedResiduals } from "@/lib/domain/statistics/contingency/adjusted-residuals";
import { chiSquareTest, type ChiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { tableOfSums } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { adjustedRandIndex } from "./adjusted-rand";
import { columnSums, rowSums } from "./cross-table";
import { jaccardTable, type SharedPeople } from "./shared-people";

export interface SegmentOverlap {
  readonly first: number;
  readonly second: number;
  /** Respondents in both. */
  readonly count: number;
  /** People they stand for, on the scale of the respondents; the same where everyone counts once. */
  readonly weighted: number;
  /** Share of the first segment that is in the second, among those with a segment on both sides. */
  readonly shareOfFirst: number;
  /** Share of the second segment that is in the first, among the same people. */
  readonly shareOfSecond: number;
  /** People there would be if the two did not know of each other, weighted. */
  readonly expected: number;
  /** The same on the effective n: how many people the figures of the cell rest on. */
  readonly expectedEffective: number;
  /** |A ∩ B| / |A ∪ B|; who is unclassified on one side counts against it. */
  readonly jaccard: number;
  /** P(A ∩ B) / (P(A) P(B)): 1 where the two do not know of each other; null for an empty segment. */
  readonly lift: number | null;
  /** Haberman's, allowing for weights: a standard normal where the two do not know of each other. */
  readonly residual: number;
}

export interface DivisionComparison {
  /** Row-major. */
  readonly overlaps: readonly SegmentOverlap[];
  /** Respondents with a segment on both sides. */
  readonly placed: number;
  /** Shares, lift, agreement and test are of the people respondents stand for, as precise as so many; null: everyone counts once. */
  readonly effectiveN: number | null;
  readonly adjustedRand: number;
  readonly agreement: Agreement;
  readonly test: Pick<
    ChiSquareTest,
    "method" | "statistic" | "df" | "df2" | "p" | "cramersV" | "cramersVCorrected"
  > | null;
}

/** Our words for how far two divisions agree; the index has no cut-offs of its own. */
export type Agreement = "same" | "largely" | "partly" | "hardly" | "not";

export function agreementOf(adjustedRand: number): Agreement {
  if (adjustedRand >= 0.9) return "same";
  if (adjustedRand >= 0.7) return "largely";
  if (adjustedRand >= 0.3) return "partly";
  return adjustedRand >= 0.05 ? "hardly" : "not";
}

/** Two segmentations of the same people against each other; null when nobody has a segment in both. */
export function compareDivisions(shared: SharedPeople): DivisionComparison | null {
  const rows = rowSums(shared);
  const columns = columnSums(shared);
  const table = tableOfSums({
    rows: shared.first,
    columns: shared.second,
    weights: shared.cells,
    ...shared.counted,
  });
  if (table.n === 0) return null;
  const { cells: jaccards } = jaccardTable(shared);
  const residuals = adjustedResiduals(table);
  const overlaps = Array.from(shared.cells, (weighted, cell): SegmentOverlap => {
    const first = Math.floor(cell / shared.second);
    const second = cell % shared.second;
    const row = rows[first] ?? 0;
    const column = columns[second] ?? 0;
    const expected = (row * column) / table.total;
    return {
      first,
      second,
      count: shared.counted.people[cell] ?? 0,
      weighted,
      shareOfFirst: row > 0 ? weighted / row : 0,
      shareOfSecond: column > 0 ? weighted / column : 0,
      expected,
      expectedEffective: (expected * table.effectiveN) / table.total,
      jaccard: jaccards[cell] ?? 0,
      lift: expected > 0 ? weighted / expected : null,
      residual: residuals[cell] ?? 0,
    };
  });
  const test = chiSquareTest(table);
  const adjustedRand = adjustedRandIndex(shared);
  return {
    overlaps,
    placed: table.n,
    effectiveN: table.weighted ? table.effectiveN : null,
    adjustedRand,
    agreement: agreementOf(adjustedRand),
    test: test && {
      method: test.method,
      statistic: test.statistic,
      df: test.df,
      df2: test.df2,
      p: test.p,
      cramersV: test.cramersV,
      cramersVCorrected: test.cramersVCorrected,
    },
  };
}
