import type { Item, ItemType, MatrixRow, Option } from "./item";

export type ItemWithOptions = Extract<Item, { options: Option[] }>;
export type ItemWithRows = Extract<Item, { rows: MatrixRow[] }>;

export const hasOptions = (item: Item): item is ItemWithOptions => "options" in item;
export const hasRows = (item: Item): item is ItemWithRows => "rows" in item;

/** Options a new respondent is offered. */
export const offeredOptions = (item: Item): Option[] =>
  hasOptions(item) ? item.options.filter((option) => !option.retired) : [];

/** Rows a new respondent is offered. */
export const offeredRows = (item: Item): MatrixRow[] =>
  hasRows(item) ? item.rows.filter((row) => !row.retired) : [];

/** Types a condition can compare with a number. */
const numericTypes: ReadonlySet<ItemType> = new Set(["rating", "nps", "number"]);

export const isNumeric = (item: Item): boolean => numericTypes.has(item.type);

/** Every id of a questionnaire's item that answers may name: itself, its options, its rows. */
export const idsOfItem = (item: Item): string[] => [
  item.id,
  ...(hasOptions(item) ? item.options.map((option) => option.id) : []),
  ...(hasRows(item) ? item.rows.map((row) => row.id) : []),
];
