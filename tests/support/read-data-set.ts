import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { MISSING, type CategoricalColumn, type NumericColumn } from "@/lib/domain/statistics/column";

/** A published data set from tests/fixtures, column by column; an empty cell is null. */
export type DataSet = Readonly<Record<string, readonly (string | null)[]>>;

export function readDataSet(path: string): DataSet {
  const file = new URL(`../fixtures/${path}`, import.meta.url);
  const records = parse<Record<string, string>>(readFileSync(file, "utf8"), { columns: true });
  const names = Object.keys(records[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      records.map((record) => (record[name] === "" ? null : (record[name] ?? null))),
    ]),
  );
}

const cellsOf = (data: DataSet, name: string): readonly (string | null)[] => {
  const cells = data[name];
  if (!cells) throw new Error(`no column ${name}`);
  return cells;
};

/** Numbers; a missing answer is NaN. */
export const numericColumn = (data: DataSet, name: string): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from(cellsOf(data, name), (cell) => (cell === null ? NaN : Number(cell))),
});

/** Codes by the given labels, or by the labels in order of code point. */
export function categoricalColumn(data: DataSet, name: string, given?: readonly string[]): CategoricalColumn {
  const cells = cellsOf(data, name);
  const labels = given ?? [...new Set(cells.filter((cell) => cell !== null))].sort();
  const codes = Int16Array.from(cells, (cell) => (cell === null ? MISSING : labels.indexOf(cell)));
  return { kind: "categorical", categories: labels.length, codes };
}

/** Whole numbers from 1 as segment indices from 0. */
export const segmentsFromOne = (data: DataSet, name: string): Int16Array =>
  Int16Array.from(cellsOf(data, name), (cell) => Number(cell) - 1);
