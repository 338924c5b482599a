import { createHash } from "node:crypto";
import type { AnswerColumn } from "@/lib/domain/responses/answer-columns/answer-column";

/** Raised when the same definition comes to be coded otherwise. */
const FORM = 1;

/** What a column's codes mean, in a word: columns of equal hash hold the same numbers for the same responses. */
export const columnHash = ({ definition }: AnswerColumn): string =>
  createHash("sha256").update(`${FORM}:${definition}`).digest("base64url").slice(0, 16);

export const columnHashes = (columns: readonly AnswerColumn[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column.id, columnHash(column)]));
