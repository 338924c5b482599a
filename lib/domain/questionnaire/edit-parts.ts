import { nextNumericCode } from "./codes";
import type { Edit, EditContext, EditNote } from "./edit";
import { hasOptions, hasRows, type ItemWithOptions, type ItemWithRows } from "./item-parts";
import { newOption, newRow } from "./item-types";
import type { Item } from "./item";

interface Part {
  readonly id: string;
  readonly code: string;
  readonly retired: boolean;
}

export interface PartOutcome {
  readonly item: Item;
  readonly notes: readonly EditNote[];
  readonly createdId?: string;
}

/** The list with one element put elsewhere; `at` counts in the list without it. */
export function movedTo<T>(list: readonly T[], from: number, at: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list[from];
  if (moved === undefined) return [...list];
  rest.splice(Math.max(0, Math.min(at, rest.length)), 0, moved);
  return rest;
}

const changed = <T extends Part>(parts: readonly T[], id: string, change: Partial<NoInfer<T>>): T[] =>
  parts.map((part) => (part.id === id ? { ...part, ...change } : part));

const moved = <T extends Part>(parts: readonly T[], id: string, at: number): T[] =>
  movedTo(
    parts,
    parts.findIndex((part) => part.id === id),
    at,
  );

/** Gone when nobody can have answered with it, retired when a published version offered it. */
function removed<T extends Part>(parts: readonly T[], id: string, published: ReadonlySet<string>): T[] {
  return published.has(id)
    ? parts.map((part) => (part.id === id ? { ...part, retired: true } : part))
    : parts.filter((part) => part.id !== id);
}

type OptionEdit = Extract<Edit, { kind: "add-option" | "update-option" | "remove-option" | "move-option" }>;
type RowEdit = Extract<Edit, { kind: "add-row" | "update-row" | "remove-row" | "move-row" }>;

const isEscape = (kind: string): boolean => kind !== "choice";

/** New choices go before the escapes ("other", "none of these", …), which stay last. */
function placeOfNew(item: ItemWithOptions, kind: string): number {
  if (isEscape(kind)) return item.options.length;
  const firstEscape = item.options.findIndex((option) => isEscape(option.kind));
  return firstEscape < 0 ? item.options.length : firstEscape;
}

function editOptions(item: ItemWithOptions, edit: OptionEdit, context: EditContext): PartOutcome {
  const put = (options: ItemWithOptions["options"]): Item => ({ ...item, options });
  switch (edit.kind) {
    case "add-option": {
      const code = nextNumericCode(item.options.map((option) => option.code));
      const option = newOption(context.newId(), code, edit.label, edit.optionKind);
      const options = [...item.options];
      options.splice(edit.at ?? placeOfNew(item, edit.optionKind), 0, option);
      return { item: put(options), notes: [], createdId: option.id };
    }
    case "update-option":
      return { item: put(changed(item.options, edit.optionId, edit.change)), notes: [] };
    case "remove-option":
      return {
        item: put(removed(item.options, edit.optionId, context.publishedIds)),
        notes: context.publishedIds.has(edit.optionId) ? [{ code: "option-retired", params: {} }] : [],
      };
    case "move-option":
      return { item: put(moved(item.options, edit.optionId, edit.at)), notes: [] };
  }
}

function editRows(item: ItemWithRows, edit: RowEdit, context: EditContext): PartOutcome {
  switch (edit.kind) {
    case "add-row": {
      const row = newRow(context.newId(), nextNumericCode(item.rows.map((one) => one.code)), edit.label);
      const rows = [...item.rows];
      rows.splice(edit.at ?? rows.length, 0, row);
      return { item: { ...item, rows }, notes: [], createdId: row.id };
    }
    case "update-row":
      return { item: { ...item, rows: changed(item.rows, edit.rowId, edit.change) }, notes: [] };
    case "remove-row":
      return {
        item: { ...item, rows: removed(item.rows, edit.rowId, context.publishedIds) },
        notes: context.publishedIds.has(edit.rowId) ? [{ code: "row-retired", params: {} }] : [],
      };
    case "move-row":
      return { item: { ...item, rows: moved(item.rows, edit.rowId, edit.at) }, notes: [] };
  }
}

/** Edits an item's options or rows; an item that has none stays as it is. */
export function editParts(item: Item, edit: OptionEdit | RowEdit, context: EditContext): PartOutcome {
  switch (edit.kind) {
    case "add-option":
    case "update-option":
    case "remove-option":
    case "move-option":
      return hasOptions(item) ? editOptions(item, edit, context) : { item, notes: [] };
    case "add-row":
    case "update-row":
    case "remove-row":
    case "move-row":
      return hasRows(item) ? editRows(item, edit, context) : { item, notes: [] };
  }
}
