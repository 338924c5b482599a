import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { MISSING, type CategoricalColumn, type NumericColumn } from "@/lib/domain/statistics/column";
import { InputProblem } from "./input-problem";
import type { Options } from "./parse-options";

export interface ReadColumn {
  readonly name: string;
  readonly column: CategoricalColumn | NumericColumn;
  /** What each code stands for; empty for a numeric column. */
  readonly categories: readonly string[];
}

export interface ReadTable {
  readonly rows: number;
  readonly base: readonly ReadColumn[];
  readonly weights: Float64Array | undefined;
}

const readRows = (input: string): string[][] => {
  let text: string;
  try {
    text = readFileSync(input, "utf8");
  } catch {
    throw new InputProblem(`cannot read the file ${input}`);
  }
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem(`${input} is not a CSV table: ${reason.split("\n")[0] ?? reason}`);
  }
};

/**
 * The columns named in a list. A name may itself contain commas: at every place the longest name of the header that fits
 * is taken.
 */
export const resolveNames = (list: string, header: readonly string[]): string[] => {
  const parts = list.split(",");
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = parts.length;
    while (end > at && !header.includes(parts.slice(at, end).join(",").trim())) end--;
    if (end === at) throw new InputProblem(`there is no column "${(parts[at] ?? "").trim()}"`);
    names.push(parts.slice(at, end).join(",").trim());
    at = end;
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new InputProblem(`column "${twice}" is named twice`);
  return names;
};

const isNumber = (cell: string): boolean => cell.trim() !== "" && Number.isFinite(Number(cell));

const toNumeric = (name: string, cells: readonly (string | undefined)[], method: string): NumericColumn => {
  const values = Float64Array.from(cells, (cell, row) => {
    if (cell === undefined) return NaN;
    // Row 1 is the header, so the first person is in line 2.
    if (!isNumber(cell))
      throw new InputProblem(
        `column "${name}" has text ("${cell}" in line ${row + 2}), and ${method} needs numbers`,
      );
    return Number(cell);
  });
  return { kind: "numeric", values };
};

const sortCategories = (cells: readonly (string | undefined)[]): string[] => {
  const found = [...new Set(cells.filter((cell) => cell !== undefined))];
  return found.every(isNumber) ? found.sort((a, b) => Number(a) - Number(b)) : found.sort();
};

const toCategorical = (
  cells: readonly (string | undefined)[],
  categories: readonly string[],
): CategoricalColumn => {
  const codeOf = new Map(categories.map((category, code) => [category, code]));
  return {
    kind: "categorical",
    categories: categories.length,
    codes: Int16Array.from(cells, (cell) => (cell === undefined ? MISSING : (codeOf.get(cell) ?? MISSING))),
  };
};

const MOST_CATEGORIES = 100;

const toColumn = (name: string, cells: readonly (string | undefined)[], { method }: Options): ReadColumn => {
  const categories = sortCategories(cells);
  if (categories.length === 0) throw new InputProblem(`column "${name}" has no answers`);
  if (categories.length === 1)
    throw new InputProblem(`column "${name}" is constant: everyone has "${categories[0] ?? ""}"`);
  const asNumbers = method === "kmeans" || method === "kmedians" || method === "ejaccard";
  if (asNumbers) {
    const column = toNumeric(name, cells, method);
    if (
      method === "ejaccard" &&
      !categories.every((category) => Number(category) === 0 || Number(category) === 1)
    ) {
      throw new InputProblem(`column "${name}" must be 0 or 1 for ejaccard`);
    }
    return { name, column, categories: [] };
  }
  const mixed = method === "pam" || method === "kprototypes";
  // Two values are a yes and a no; more numbers than that are a quantity.
  if (mixed && categories.every(isNumber) && categories.length > 2) {
    return { name, column: toNumeric(name, cells, method), categories: [] };
  }
  if (categories.length > MOST_CATEGORIES) {
    throw new InputProblem(
      `column "${name}" has ${categories.length} different answers; ${method} takes at most ${MOST_CATEGORIES}`,
    );
  }
  return { name, column: toCategorical(cells, categories), categories };
};

const readWeights = (name: string, cells: readonly (string | undefined)[]): Float64Array => {
  const { values } = toNumeric(name, cells, "a weight");
  if (!values.every((weight) => weight >= 0))
    throw new InputProblem(`the weights in "${name}" must be zero or more, for everyone`);
  if (!values.some((weight) => weight > 0)) throw new InputProblem(`the weights in "${name}" are all zero`);
  return values;
};

/** Fewest people anything is computed for. */
const FEWEST_ROWS = 10;

/** @throws InputProblem when the file does not have what the options ask for */
export const readTable = (options: Options): ReadTable => {
  const [header, ...rows] = readRows(options.input);
  if (!header) throw new InputProblem(`${options.input} is empty`);
  const names = resolveNames(options.base, header);
  const cellsOf = (name: string): (string | undefined)[] => {
    const at = header.indexOf(name);
    return rows.map((row) => (row[at] === options.missing ? undefined : row[at]));
  };
  const [weightName] = options.weights === undefined ? [] : resolveNames(options.weights, header);
  const base = names.map((name) => toColumn(name, cellsOf(name), options));
  const needed = Math.max(FEWEST_ROWS, 2 * options.to);
  if (rows.length < needed) {
    throw new InputProblem(`${rows.length} rows are too few: ${options.to} segments need at least ${needed}`);
  }
  return {
    rows: rows.length,
    base,
    weights: weightName === undefined ? undefined : readWeights(weightName, cellsOf(weightName)),
  };
};
