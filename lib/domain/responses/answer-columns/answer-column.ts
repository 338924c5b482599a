import type { Answers } from "../../questionnaire/answer";
import type { Item } from "../../questionnaire/item";

/** How a column's numbers are kept: codes as whole numbers of one or two bytes, measures as doubles. */
export type ColumnStorage = "uint8" | "int16" | "float64";

export type ColumnValues = Uint8Array | Int16Array | Float64Array;

/** Ids of the items a respondent met, or null where everyone meets all of them. */
export type ItemsMet = ReadonlySet<string> | null;

/**
 * One column of numbers over responses, from which summaries and variables are made without reading answers again. Finer
 * than a variable: "don't know" keeps a code of its own, and whether an item was asked or answered is a column too.
 */
export interface AnswerColumn {
  /** `itemId`, `itemId.partId`, or `itemId?` for whether the item was asked. */
  readonly id: string;
  readonly itemId: string;
  readonly storage: ColumnStorage;
  /** What stands where there is no code: the number after the last code. A measure has NaN. */
  readonly missing: number;
  /** All that the coding depends on, as JSON: columns with equal definitions code every response alike. */
  readonly definition: string;
  readonly code: (answers: Answers, met: ItemsMet) => number;
}

/** Smallest storage of codes 0…missing. */
const storageOf = (missing: number): ColumnStorage => (missing <= 255 ? "uint8" : "int16");

interface CodedColumn {
  readonly item: Pick<Item, "id" | "type">;
  readonly partId?: string;
  /** How many codes there are; what is missing gets the next number. */
  readonly codes: number;
  /** What else the coding depends on, beside the item's id, type and part. */
  readonly depends?: unknown;
  readonly code: (answers: Answers, missing: number) => number;
}

export function codedColumn({ item, partId, codes, depends = null, code }: CodedColumn): AnswerColumn {
  const id = partId === undefined ? item.id : `${item.id}.${partId}`;
  return {
    id,
    itemId: item.id,
    storage: storageOf(codes),
    missing: codes,
    definition: JSON.stringify([id, item.type, codes, depends]),
    code: (answers) => code(answers, codes),
  };
}

export function measureColumn(
  item: Pick<Item, "id" | "type">,
  measure: (answers: Answers) => number,
): AnswerColumn {
  return {
    id: item.id,
    itemId: item.id,
    storage: "float64",
    missing: Number.NaN,
    definition: JSON.stringify([item.id, item.type]),
    code: measure,
  };
}

const makers = { uint8: Uint8Array, int16: Int16Array, float64: Float64Array };

/** Room for a column of that many responses. */
export const emptyValues = (storage: ColumnStorage, length: number): ColumnValues =>
  new makers[storage](length);
