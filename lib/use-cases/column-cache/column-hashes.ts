import { createHash } from "node:crypto";
import { CACHE_FORM } from "@/lib/database/column-cache";
import type { AnswerColumn } from "@/lib/domain/responses/answer-columns/answer-column";

/** Raised when the same definition comes to be coded otherwise, or other things are kept beside the answers. */
const FORM = 2;

/** What a column's codes mean, in a word: columns of equal hash hold the same numbers for the same responses. */
const columnHash = ({ definition }: AnswerColumn): string =>
  createHash("sha256").update(definition).digest("base64url").slice(0, 16);

/** Hash of each column by its id, and the form of the whole: a cache of another form is another cache. */
export const columnHashes = (columns: readonly AnswerColumn[]): Record<string, string> => ({
  ...Object.fromEntries(columns.map((column) => [column.id, columnHash(column)])),
  [CACHE_FORM]: String(FORM),
});
