import { z } from "zod";
import { dimensions, itemRoles } from "../item";

/** How a column of an imported file is read. */
export const columnKinds = ["ticks", "choice", "ordered", "number", "date", "text", "ignore"] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const encodings = ["utf-8", "windows-1252", "windows-1250", "iso-8859-2", "utf-16le"] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Columns a file may have. */
export const MAX_COLUMNS = 1_000;
/** Different values a choice may have; a column with more is text. */
export const MAX_VALUES = 300;
/** Characters of one text answer. */
export const MAX_TEXT = 5_000;

/** How bytes become rows. */
export const readingSchema = z.strictObject({
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  hasHeader: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

/** A value of the file and the response option it stands for; values with one code are one option. */
export const valueLabelSchema = z.strictObject({
  value: z.string().max(300),
  code: z.string().min(1).max(60),
  label: z.string().trim().min(1).max(300),
});
export type ValueLabel = z.infer<typeof valueLabelSchema>;

export const decimalMarks = [".", ","] as const;
export const dateOrders = ["ymd", "dmy", "mdy"] as const;
export type DecimalMark = (typeof decimalMarks)[number];
export type DateOrder = (typeof dateOrders)[number];

/** Why a column was guessed the way it was, where that is not plain. */
export const columnNotes = ["empty", "identifier", "contact", "constant", "many-values", "strays"] as const;
export type ColumnNote = (typeof columnNotes)[number];

export const columnMappingSchema = z.strictObject({
  /** Place in the file, from 0. */
  position: z.number().int().min(0),
  /** Its heading, made unique; the variable's code. */
  header: z.string().min(1).max(60),
  /** The heading as it stands in the file, when it had to be changed. */
  renamedFrom: z.string().nullable(),
  /** Becomes the question. */
  title: z.string().trim().min(1).max(500),
  kind: z.enum(columnKinds),
  role: z.enum(itemRoles),
  dimension: z.enum(dimensions),
  sensitive: z.boolean(),
  /** In order of the scale. Used by ticks (no, then yes), choices and ordered scales. */
  values: z.array(valueLabelSchema).max(MAX_VALUES),
  /** Cells that hold no answer, compared without regard to case; an empty cell always is one unless `values` names it. */
  missing: z.array(z.string().max(300)).max(60),
  decimal: z.enum(decimalMarks),
  dateOrder: z.enum(dateOrders),
  /** What was found: each value with its number of cells; null when there were too many. */
  found: z.array(z.tuple([z.string(), z.number().int()])).nullable(),
  empty: z.number().int(),
  longest: z.number().int(),
  examples: z.array(z.string()).max(5),
  note: z.enum(columnNotes).nullable(),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** How a file becomes a questionnaire and its answers: guessed, then corrected by a person. */
export const importMappingSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  reading: readingSchema,
  columns: z.array(columnMappingSchema).max(MAX_COLUMNS),
  /** Rows looked at, and whether those were all. */
  rowsSeen: z.number().int(),
  sawAll: z.boolean(),
  /** First rows as they are, for the eye. */
  preview: z.array(z.array(z.string())),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** Values of a column matter to these kinds only. */
export const hasValues = (kind: ColumnKind): boolean =>
  kind === "ticks" || kind === "choice" || kind === "ordered";

/** Bytes a file may have, and bytes of one slice of its upload. */
export const MAX_FILE_BYTES = 200_000_000;
export const SLICE_BYTES = 2_000_000;
