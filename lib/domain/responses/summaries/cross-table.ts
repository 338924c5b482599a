import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { tableOfCounts } from "@/lib/domain/statistics/contingency/cross-tabulation";
import type { Column } from "@/lib/domain/statistics/column";
import type { Variable } from "../variables";

export interface CrossRow {
  /** Category of the row variable, or the variable whose ticks the row counts. */
  readonly id: string;
  readonly cells: readonly {
    readonly n: number;
    /** Share of the column's people who gave this answer. */
    readonly share: number;
    /** Adjusted residual: beyond ±2 the cell is further from independence than chance would have it. */
    readonly residual: number;
  }[];
  readonly total: { readonly n: number; readonly share: number };
}

export interface CrossTable {
  /** Rows are categories of one variable, or the ticks of several. */
  readonly rowKind: "categories" | "ticks";
  readonly rowVariableIds: readonly string[];
  readonly columnVariableId: string;
  /** People who answered both, per column; for ticks, of the row with most. */
  readonly columns: readonly { readonly id: string; readonly n: number }[];
  readonly n: number;
  readonly rows: readonly CrossRow[];
  /** For one variable by another; rows of ticks have a test each, not one together. */
  readonly test: {
    readonly statistic: number;
    readonly df: number;
    readonly p: number;
    readonly cramersV: number;
    /** Share of cells with an expected count under 5: the test is doubtful above a fifth. */
    readonly sparse: number;
  } | null;
}

/**
 * The row variables a name stands for: one variable, all yes/no variables of an item, or several yes/no variables named
 * with commas between them. Numbers and ranks have none.
 */
export function rowVariables(variables: readonly Variable[], name: string): Variable[] {
  const categorical = variables.filter(({ kind }) => kind === "categorical");
  const names = new Set(name.split(","));
  const exact = categorical.filter(({ id }) => names.has(id));
  if (exact.length > 1) return exact.filter(({ binary }) => binary);
  if (exact.length === 1) return exact;
  const parts = categorical.filter(({ itemId }) => itemId === name);
  return parts.every(({ binary }) => binary) ? parts : parts.slice(0, 1);
}

type Counts = number[][];

const empty = (rows: number, columns: number): Counts =>
  Array.from({ length: rows }, () => Array<number>(columns).fill(0));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const columnSums = (counts: Counts): number[] =>
  (counts[0] ?? []).map((_, c) => sum(counts.map((row) => row[c] ?? 0)));

function rowOf(id: string, counts: Counts, row: number): CrossRow {
  const bases = columnSums(counts);
  const test = chiSquareTest(tableOfCounts(counts));
  const cells = counts[row] ?? [];
  const n = sum(cells);
  const total = sum(bases);
  return {
    id,
    cells: cells.map((count, c) => ({
      n: count,
      share: (bases[c] ?? 0) > 0 ? count / (bases[c] ?? 1) : 0,
      residual: test?.adjustedResiduals[row * cells.length + c] ?? 0,
    })),
    total: { n, share: total > 0 ? n / total : 0 },
  };
}

/** Counts a table from columns of codes, batch by batch: first the column variable, then the row variables. */
export function crossTable(
  rows: readonly Variable[],
  column: Variable,
): { add(columns: readonly Column[]): void; finish(): CrossTable } {
  const width = column.categories.length;
  const tables = rows.map((row) => empty(row.categories.length, width));
  return {
    add([across, ...down]) {
      if (across?.kind !== "categorical") return;
      for (const [index, table] of tables.entries()) {
        const codes = down[index];
        if (codes?.kind !== "categorical") continue;
        for (let i = 0; i < across.codes.length; i++) {
          const c = across.codes[i] ?? -1;
          const line = table[codes.codes[i] ?? -1];
          if (c >= 0 && line) line[c] = (line[c] ?? 0) + 1;
        }
      }
    },
    finish: () => finishTable(rows, column, tables),
  };
}

function finishTable(rows: readonly Variable[], column: Variable, tables: readonly Counts[]): CrossTable {
  const [first] = rows;
  const [table = []] = tables;
  const isTicks = rows.length > 1 || (first?.binary === true && first.partId !== null);
  const test = isTicks ? null : chiSquareTest(tableOfCounts(table));
  const bases = tables.map(columnSums);
  const columns = column.categories.map(({ id }, c) => ({
    id,
    n: Math.max(0, ...bases.map((base) => base[c] ?? 0)),
  }));
  return {
    rowKind: isTicks ? "ticks" : "categories",
    rowVariableIds: rows.map(({ id }) => id),
    columnVariableId: column.id,
    columns,
    n: Math.max(0, ...bases.map(sum)),
    rows: isTicks
      ? rows.map(({ id }, i) => rowOf(id, tables[i] ?? [], 1))
      : (first?.categories ?? []).map(({ id }, r) => rowOf(id, table, r)),
    test: test && {
      statistic: test.statistic,
      df: test.df,
      p: test.p,
      cramersV: test.cramersVCorrected,
      sparse: test.shareExpectedUnderFive,
    },
  };
}
