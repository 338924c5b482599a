import type { RowWeights } from "@/lib/domain/segmentation/weights/row-weights";
import { InputProblem } from "./input-problem";
import type { Options } from "./parse-options";
import { toColumn, toWeights, type Cells, type ReadColumn } from "./read-columns";
import { readRows } from "./read-rows";
import { placeOf, resolveNames } from "./resolve-names";

export interface ReadTable {
  readonly rows: number;
  readonly base: readonly ReadColumn[];
  readonly weights: RowWeights | undefined;
  /** Rows the method works on: with a weight above zero and, as it needs them, some or all answers. */
  readonly usable: Int32Array;
  /** What a person should know of how the file was read. */
  readonly notes: readonly string[];
}

/** Fewest people anything is computed for. */
const FEWEST_ROWS = 10;

const answeredIn = ({ column }: ReadColumn, row: number): boolean =>
  column.kind === "numeric" ? !Number.isNaN(column.values[row]) : (column.codes[row] ?? -1) >= 0;

const needsEveryAnswer = ({ method }: Options): boolean =>
  method === "kmeans" || method === "kmedians" || method === "ejaccard";

const usableRows = (
  base: readonly ReadColumn[],
  weights: RowWeights | undefined,
  rows: number,
  everyAnswer: boolean,
): Int32Array =>
  Int32Array.from({ length: rows }, (_, row) => row).filter((row) => {
    if (weights && !((weights.values[row] ?? 0) > 0)) return false;
    const answered = (column: ReadColumn): boolean => answeredIn(column, row);
    return everyAnswer ? base.every(answered) : base.some(answered);
  });

const valueIn = ({ column }: ReadColumn, row: number): number =>
  column.kind === "numeric" ? (column.values[row] ?? NaN) : (column.codes[row] ?? -1);

const refuseConstants = (base: readonly ReadColumn[], usable: Int32Array): void => {
  for (const column of base) {
    const answered = usable.filter((row) => answeredIn(column, row));
    const [first] = answered;
    if (first === undefined) throw new InputProblem(`column "${column.name}" has no answers`);
    const value = valueIn(column, first);
    if (answered.some((row) => valueIn(column, row) !== value)) continue;
    const shown = column.categories[value] ?? value;
    throw new InputProblem(`column "${column.name}" is constant: everyone has "${shown}"`);
  }
};

const refuseTooFew = (table: ReadTable, options: Options): void => {
  const { usable, rows } = table;
  const needed = Math.max(FEWEST_ROWS, 2 * options.to);
  if (usable.length < needed) {
    const why =
      usable.length === rows
        ? `${rows} rows are too few`
        : needsEveryAnswer(options)
          ? `${usable.length} of ${rows} rows have every answer (and a weight), which is too few`
          : `${usable.length} of ${rows} rows have an answer (and a weight), which is too few`;
    throw new InputProblem(`${why}: ${options.to} segments need at least ${needed}`);
  }
};

/** Around centroids or medoids there are no more segments than different rows; classes are told apart by likelihood. */
const refuseAlike = ({ base, usable }: ReadTable, options: Options): void => {
  if (options.method === "lca") return;
  const different = new Set<string>();
  for (const row of usable) {
    different.add(base.map((column) => valueIn(column, row)).join(","));
    if (different.size >= options.to) return;
  }
  throw new InputProblem(`only ${different.size} different rows: they cannot make ${options.to} segments`);
};

/** Spellings of "no answer" that would otherwise pass for one. */
const LOOKS_MISSING = /^(na|n\/a|nan|null|none|missing|-?99+|-9|\.)$/i;

const missingNotes = (base: readonly ReadColumn[]): string[] => {
  const suspects = base.flatMap(({ name, categories }) => {
    const spelling = categories.find((category) => LOOKS_MISSING.test(category));
    return spelling === undefined ? [] : [{ name, spelling }];
  });
  const [first] = suspects;
  if (!first) return [];
  const more = suspects.length > 1 ? ` (and ${suspects.length - 1} more like it)` : "";
  return [
    `column "${first.name}"${more} counts "${first.spelling}" as an answer; if it means a missing one, say --missing "${first.spelling}"`,
  ];
};

/** @throws InputProblem when the file does not have what the options ask for */
export const readTable = (options: Options): ReadTable => {
  const [header, ...lines] = readRows(options.input);
  if (!header) throw new InputProblem(`${options.input} is empty`);
  const names = resolveNames(options.base, header);
  if (options.method === "lca" && names.length < 2)
    throw new InputProblem("lca needs at least two columns in --base");
  if (lines.length === 0) throw new InputProblem(`${options.input} has a header and no rows`);
  const cellsOf = (name: string): Cells => {
    const at = placeOf(name, header);
    return lines.map((line) =>
      line[at] === "" || line[at] === options.missing.trim() ? undefined : line[at],
    );
  };
  const base = names.map((name) => toColumn(name, cellsOf(name), options.method));
  const weights: RowWeights | undefined =
    options.weights === undefined
      ? undefined
      : { kind: "sampling", values: toWeights(options.weights, cellsOf(options.weights)) };
  const usable = usableRows(base, weights, lines.length, needsEveryAnswer(options));
  const table = { rows: lines.length, base, weights, usable, notes: missingNotes(base) };
  refuseTooFew(table, options);
  refuseConstants(base, usable);
  refuseAlike(table, options);
  return table;
};
