import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";

const folder = new URL("../fixtures/", import.meta.url);

export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const readTable = (name: string): Table => {
  const [names, ...rows]: string[][] = parse(readFileSync(new URL(`data/${name}.csv`, folder), "utf8"));
  return { names: names ?? [], rows };
};

export const readReference = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`reference/${name}.json`, folder), "utf8")) as T;

/** Codes of one column: what `code` makes of each cell, or missing where it gives undefined. */
const categorical = (
  table: Table,
  column: number,
  categories: number,
  code: (cell: string) => number | undefined,
): CategoricalColumn => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from(table.rows, (row) => code(row[column] ?? "") ?? MISSING),
});

const firstDigit = (cell: string): number | undefined => (cell === "" ? undefined : Number(cell[0]) - 1);

/** The segmentation base of each data set, as the reference scripts use it. */
export const bases = {
  vacmot: (): CategoricalColumn[] => {
    const table = readTable("vacmot");
    return Array.from({ length: 20 }, (_, column) => categorical(table, column, 2, Number));
  },
  auto: (): CategoricalColumn[] => {
    const table = readTable("auto");
    return table.names.flatMap((name, column) =>
      name.startsWith("ch_") ? [categorical(table, column, 2, Number)] : [],
    );
  },
  carcinoma: (): CategoricalColumn[] => {
    const table = readTable("carcinoma");
    return Array.from({ length: 7 }, (_, column) => categorical(table, column, 2, firstDigit));
  },
  cheating: (): CategoricalColumn[] => {
    const table = readTable("cheating");
    return Array.from({ length: 4 }, (_, column) => categorical(table, column, 2, firstDigit));
  },
  /** Persons who rated both candidates on all twelve traits, as poLCA's default leaves out the others. */
  election: (): CategoricalColumn[] => {
    const table = readTable("election");
    const rows = table.rows.filter((row) => row.slice(0, 12).every((cell) => cell !== ""));
    return Array.from({ length: 12 }, (_, column) => categorical({ ...table, rows }, column, 4, firstDigit));
  },
  electionWithMissing: (): CategoricalColumn[] => {
    const table = readTable("election");
    return Array.from({ length: 12 }, (_, column) => categorical(table, column, 4, firstDigit));
  },
};

/** Segments of the rows of a reference division, from 0. */
export const readReferenceDivision = (name: string): Int16Array => {
  const [, ...rows]: string[][] = parse(readFileSync(new URL(`reference/${name}.csv`, folder), "utf8"));
  return Int16Array.from(rows, (row) => Number(row[1]) - 1);
};
