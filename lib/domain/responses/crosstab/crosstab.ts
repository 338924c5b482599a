import type { Adjustment } from "../../statistics/multiple-testing/adjust-p-values";
import type { Base } from "../summaries/item-summary";

/** Below this (effective) base a column is not compared with others … */
export const SMALLEST_BASE = 30;
/** … and below this one it is marked. */
export const SMALL_BASE = 75;

/** How many pairs of columns are compared for one finding, and so how p-values are raised. */
export const corrections = ["holm", "benjamini-hochberg", "none"] as const satisfies readonly Adjustment[];
export type Correction = (typeof corrections)[number];

export interface CrosstabColumn {
  /** A category of each divider of its block. */
  readonly ids: readonly string[];
  readonly letter: string;
}

export interface CrosstabBlock {
  readonly dividerIds: readonly string[];
  readonly columns: readonly CrosstabColumn[];
}

export interface CrosstabCell {
  /** People, each counted once, and what they stand for. Of a mean: who it is of. */
  readonly n: number;
  readonly weight: number;
  /** Share of the column's people who gave this answer; of a mean row, the mean. NaN where nobody answered. */
  readonly value: number;
  /** Share of the answer's people who stand in this column, among the columns of its block. */
  readonly rowShare: number;
  /** 100 · share ÷ everyone's share; null where nobody gave the answer, and of means. */
  readonly index: number | null;
  /** Adjusted residual: beyond ±1.96 further from independence than chance would have it. 0 of means. */
  readonly residual: number;
  /** Letters of the columns that this one exceeds: lower case p < .05, upper case p < .01. */
  readonly letters: string;
}

export interface RowTest {
  readonly p: number;
  readonly cramersV: number;
}

export interface CrosstabRow {
  readonly id: string;
  readonly kind: "share" | "mean" | "nps";
  /** In the order of all columns. */
  readonly cells: readonly CrosstabCell[];
  readonly everyone: Pick<CrosstabCell, "n" | "weight" | "value">;
  /** Of a row with a base of its own: who was asked it, by column, and everyone. */
  readonly bases: readonly Base[] | null;
  readonly everyoneBase: Base | null;
  /** Of such a row, by block: whether the columns differ. */
  readonly tests: readonly (RowTest | null)[] | null;
}

export interface QuestionTest extends RowTest {
  /** Pearson's χ², or Rao and Scott's F where people count differently. */
  readonly method: "pearson" | "rao-scott" | "pearson-effective";
  readonly statistic: number;
  readonly df: number;
  readonly df2: number | null;
  readonly n: number;
  /** Share of cells with an expected count under 5: the test is doubtful above a fifth. */
  readonly sparse: number;
}

export interface CrosstabQuestion {
  readonly name: string;
  readonly kind: "categories" | "ticks" | "means";
  /** The one variable whose categories are rows; null where rows are variables. */
  readonly variableId: string | null;
  readonly rows: readonly CrosstabRow[];
  /** Who answered, by column; of rows with bases of their own, the largest. */
  readonly bases: readonly Base[];
  readonly everyone: Base;
  /** By block; null where rows have tests of their own or there is nothing to test. */
  readonly tests: readonly (QuestionTest | null)[];
}

export interface Crosstab {
  readonly blocks: readonly CrosstabBlock[];
  readonly questions: readonly CrosstabQuestion[];
  readonly isWeighted: boolean;
  /** Everyone who passes the filters, whether or not they answered. */
  readonly respondents: Base;
  readonly correction: Correction;
}
