import type { Answer, Answers } from "../answer";
import { MAX_TEXT, type ColumnMapping, type ImportMapping } from "./import-mapping";
import { importedItemId, importedOptions } from "./import-questionnaire";
import { missingReasonOf, type CellMissingReason } from "./missing-codes";
import { cleanCell, parseDate, parseNumber } from "./read-cell";

export const rowProblemCodes = [
  "wrong-field-count",
  "not-a-number",
  "not-a-date",
  "unknown-value",
  "too-long",
] as const;

/** Why a row was not taken. */
export interface RowProblem {
  readonly code: (typeof rowProblemCodes)[number];
  /** Heading of the column at fault; empty when it is the whole row. */
  readonly column: string;
  /** The cell, shortened; for a wrong number of fields, that number. */
  readonly value: string;
}

export type ReadRow =
  | {
      readonly ok: true;
      readonly answers: Answers;
      readonly missing: Readonly<Record<string, CellMissingReason>>;
    }
  | { readonly ok: false; readonly problem: RowProblem };

type CellReading = Answer | { readonly missing: CellMissingReason } | { readonly fault: RowProblem["code"] };
type ReadCell = (cell: string) => CellReading;

function answerReader(column: ColumnMapping): ReadCell {
  switch (column.kind) {
    case "ticks":
    case "choice":
    case "ordered": {
      const idOfCode = new Map(importedOptions(column.values).map(({ id, code }) => [code, id]));
      const answers = new Map(
        column.values.map(({ value, code }): [string, Answer] => [
          value,
          { type: "single-choice", optionId: idOfCode.get(code) ?? "" },
        ]),
      );
      return (cell) => answers.get(cell) ?? { fault: "unknown-value" };
    }
    case "number":
      return (cell) => {
        const value = parseNumber(cell, column.decimal);
        return Number.isFinite(value) ? { type: "number", value } : { fault: "not-a-number" };
      };
    case "date":
      return (cell) => {
        const date = parseDate(cell, column.dateOrder);
        return date === undefined ? { fault: "not-a-date" } : { type: "date", date };
      };
    case "text": {
      const type = column.longest > 200 ? "long-text" : "short-text";
      const longest = type === "long-text" ? MAX_TEXT : 500;
      return (cell) => (cell.length > longest ? { fault: "too-long" } : { type, text: cell });
    }
    case "ignore":
      return () => ({ missing: "not-answered" });
  }
}

function cellReader(column: ColumnMapping): ReadCell {
  const missing = new Map(
    column.missing.map((word) => [word.toLowerCase(), missingReasonOf(word) ?? "not-answered"]),
  );
  const emptyIsAnswer = column.values.some(({ value }) => value === "");
  const read = answerReader(column);
  return (raw) => {
    const cell = cleanCell(raw);
    if (cell === "" && !emptyIsAnswer) return { missing: "not-answered" };
    const reason = missing.get(cell.toLowerCase());
    return reason === undefined ? read(cell) : { missing: reason };
  };
}

/**
 * Reads the rows of a file by its mapping. A row with a cell that does not fit is refused as a whole, with the first
 * reason: an answer half understood would be counted as if it were sure.
 */
export function rowReader(mapping: ImportMapping): (cells: readonly string[]) => ReadRow {
  const width = mapping.columns.length;
  const readers = mapping.columns
    .filter((column) => column.kind !== "ignore")
    .map((column) => ({ column, itemId: importedItemId(column), read: cellReader(column) }));
  return (cells) => {
    if (cells.length !== width)
      return { ok: false, problem: { code: "wrong-field-count", column: "", value: String(cells.length) } };
    const answers: Record<string, Answer> = {};
    const missing: Record<string, CellMissingReason> = {};
    for (const { column, itemId, read } of readers) {
      const cell = cells[column.position] ?? "";
      const reading = read(cell);
      if ("fault" in reading)
        return {
          ok: false,
          problem: { code: reading.fault, column: column.header, value: cell.slice(0, 60) },
        };
      if ("missing" in reading) missing[itemId] = reading.missing;
      else answers[itemId] = reading;
    }
    return { ok: true, answers, missing };
  };
}
