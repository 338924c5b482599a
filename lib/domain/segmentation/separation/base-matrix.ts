import { rowCount, type Column } from "@/lib/domain/statistics/column";

export interface SeparationVariable {
  readonly id: string;
  readonly column: Column;
  /** Categories without an order: each becomes a 0/1 column of its own. Without it codes count as numbers. */
  readonly isNominal?: boolean;
}

/** The base as numbers: rows are people, columns variables, or single categories of nominal ones. */
export interface BaseMatrix {
  readonly rows: number;
  readonly columns: readonly { readonly variableId: string; readonly category: number | null }[];
  /** `cells[row · columns.length + column]`. */
  readonly cells: Float64Array;
  /** 1 for everyone without weights. */
  readonly weights: Float64Array;
}

/**
 * Lays the base out as a matrix. A missing answer is the weighted mean of those who answered, so that it moves nobody: the
 * matrix serves pictures and distances, not tests. Columns that do not vary are left out, for they separate nobody. Throws
 * when columns or weights have different lengths.
 */
export function baseMatrix(variables: readonly SeparationVariable[], weights?: Float64Array): BaseMatrix {
  const [first] = variables;
  const rows = first ? rowCount(first.column) : (weights?.length ?? 0);
  for (const { id, column } of variables)
    if (rowCount(column) !== rows) throw new RangeError(`${id}: as many rows as people are needed`);
  if (weights && weights.length !== rows) throw new RangeError("one weight per person is needed");
  const weight = weights ?? new Float64Array(rows).fill(1);
  const used = variables
    .flatMap((variable) => numbersOf(variable))
    .map((column) => ({ ...column, values: filled(column.values, weight) }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
  const cells = new Float64Array(rows * used.length);
  for (const [at, { values }] of used.entries())
    for (const [row, value] of values.entries()) cells[row * used.length + at] = value;
  return {
    rows,
    columns: used.map(({ variableId, category }) => ({ variableId, category })),
    cells,
    weights: weight,
  };
}

interface NumberColumn {
  readonly variableId: string;
  readonly category: number | null;
  readonly values: Float64Array;
}

function numbersOf({ id, column, isNominal = false }: SeparationVariable): NumberColumn[] {
  if (column.kind === "numeric") return [{ variableId: id, category: null, values: column.values }];
  const coded = (value: (code: number) => number) =>
    Float64Array.from(column.codes, (code) => (code < 0 ? NaN : value(code)));
  if (!isNominal || column.categories <= 2)
    return [{ variableId: id, category: null, values: coded((code) => code) }];
  return Array.from({ length: column.categories }, (_, category) => ({
    variableId: id,
    category,
    values: coded((code) => (code === category ? 1 : 0)),
  }));
}

function filled(values: Float64Array, weights: Float64Array): Float64Array {
  let sum = 0;
  let total = 0;
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    sum += (weights[row] ?? 0) * value;
    total += weights[row] ?? 0;
  }
  const mean = total > 0 ? sum / total : 0;
  return values.map((value) => (Number.isNaN(value) ? mean : value));
}
