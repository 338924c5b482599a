import { MISSING, type CategoricalColumn, type NumericColumn } from "@/lib/domain/statistics/column";
import { InputProblem } from "./input-problem";
import type { Method } from "./parse-options";

export interface ReadColumn {
  readonly name: string;
  readonly column: CategoricalColumn | NumericColumn;
  /** What each code stands for; empty for a numeric column. */
  readonly categories: readonly string[];
}

/** One column of the file; undefined where the answer is missing. */
export type Cells = readonly (string | undefined)[];

const isNumber = (cell: string): boolean => cell !== "" && Number.isFinite(Number(cell));

/** @throws InputProblem naming the line of the first cell that is not a number */
export const toNumeric = (name: string, cells: Cells, purpose: string): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from(cells, (cell, row) => {
    if (cell === undefined) return NaN;
    if (!isNumber(cell)) {
      const line = row + 2; // The header is line 1.
      throw new InputProblem(
        `column "${name}" has text ("${cell}" in line ${line}), and ${purpose} needs numbers; if it means a missing answer, say --missing "${cell}"`,
      );
    }
    return Number(cell);
  }),
});

/** The answers given, numbers by size, texts by letter; numbers written differently ("1", "1.0") are one answer. */
const sortCategories = (cells: Cells): { categories: string[]; numeric: boolean } => {
  const found = [...new Set(cells.filter((cell) => cell !== undefined))];
  if (!found.every(isNumber)) return { categories: found.sort(), numeric: false };
  const byValue = new Map(found.map((cell) => [Number(cell), cell]));
  return {
    categories: [...byValue.keys()].sort((a, b) => a - b).map((value) => byValue.get(value) ?? ""),
    numeric: true,
  };
};

const toCategorical = (
  cells: Cells,
  categories: readonly string[],
  keyOf: (cell: string) => string | number,
): CategoricalColumn => {
  const codeOf = new Map(categories.map((category, code) => [keyOf(category), code]));
  return {
    kind: "categorical",
    categories: categories.length,
    codes: Int16Array.from(cells, (cell) =>
      cell === undefined ? MISSING : (codeOf.get(keyOf(cell)) ?? MISSING),
    ),
  };
};

const MOST_CATEGORIES = 100;

const numericMethods: ReadonlySet<Method> = new Set(["kmeans", "kmedians", "ejaccard"]);

/** The column as the method takes it. @throws InputProblem */
export const toColumn = (name: string, cells: Cells, method: Method): ReadColumn => {
  const { categories, numeric } = sortCategories(cells);
  if (categories.length === 0) throw new InputProblem(`column "${name}" has no answers`);
  if (numericMethods.has(method)) {
    const column = toNumeric(name, cells, method);
    const ticks = categories.every((category) => Number(category) === 0 || Number(category) === 1);
    if (method === "ejaccard" && !ticks)
      throw new InputProblem(`column "${name}" must be 0 or 1 for ejaccard`);
    return { name, column, categories: [] };
  }
  // Two values are a yes and a no; more numbers than that are a quantity.
  if (method !== "lca" && numeric && categories.length > 2) {
    return { name, column: toNumeric(name, cells, method), categories: [] };
  }
  if (categories.length > MOST_CATEGORIES) {
    throw new InputProblem(
      `column "${name}" has ${categories.length} different answers; ${method} takes at most ${MOST_CATEGORIES}`,
    );
  }
  const column = toCategorical(cells, categories, numeric ? Number : String);
  return { name, column, categories };
};

/** @throws InputProblem unless every weight is a number from zero up and some are above */
export const toWeights = (name: string, cells: Cells): Float64Array => {
  const { values } = toNumeric(name, cells, "a weight");
  const wrong = values.findIndex((weight) => !(weight >= 0));
  if (wrong >= 0)
    throw new InputProblem(
      `the weights in "${name}" must be zero or more, for everyone (line ${wrong + 2} is not)`,
    );
  if (!values.some((weight) => weight > 0)) throw new InputProblem(`the weights in "${name}" are all zero`);
  return values;
};
