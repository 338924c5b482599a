import { freeItemCode } from "./codes";
import { copyItem } from "./copy-item";
import type { Edit, EditContext, EditOutcome, ItemChange, Place } from "./edit";
import { editParts, movedTo } from "./edit-parts";
import { withExpected } from "./attention-check";
import type { Item } from "./item";
import { findItem, type Page, type Questionnaire } from "./questionnaire";
import { dropConditionsOn, withCondition } from "./rewrite-condition";

const onPages = (questionnaire: Questionnaire, change: (page: Page) => Page): Questionnaire => ({
  ...questionnaire,
  pages: questionnaire.pages.map(change),
});

const onPage = (questionnaire: Questionnaire, pageId: string, change: (page: Page) => Page): Questionnaire =>
  onPages(questionnaire, (page) => (page.id === pageId ? change(page) : page));

/** Changes one item and leaves every other object as it was, so that screens know what to draw again. */
const onItem = (questionnaire: Questionnaire, itemId: string, change: (item: Item) => Item): Questionnaire =>
  onPages(questionnaire, (page) =>
    page.items.some((item) => item.id === itemId)
      ? { ...page, items: page.items.map((item) => (item.id === itemId ? change(item) : item)) }
      : page,
  );

/** Where an item stands; undefined when there is no such item. */
export function placeOf(questionnaire: Questionnaire, itemId: string): Place | undefined {
  for (const page of questionnaire.pages) {
    const at = page.items.findIndex((item) => item.id === itemId);
    if (at >= 0) return { pageId: page.id, at };
  }
  return undefined;
}

const putIn = (questionnaire: Questionnaire, item: Item, { pageId, at }: Place): Questionnaire =>
  onPage(questionnaire, pageId, (page) => {
    const items = [...page.items];
    items.splice(Math.max(0, Math.min(at, items.length)), 0, item);
    return { ...page, items };
  });

const takeOut = (questionnaire: Questionnaire, itemId: string): Questionnaire =>
  onPages(questionnaire, (page) =>
    page.items.some((item) => item.id === itemId)
      ? { ...page, items: page.items.filter((item) => item.id !== itemId) }
      : page,
  );

/** Only the fields the item's type has; the rest of a change is not its own. */
function changedItem(item: Item, change: ItemChange): Item {
  const fitting = Object.entries(change).filter(([field]) => field in item);
  return { ...item, ...Object.fromEntries(fitting) };
}

function withoutItems(questionnaire: Questionnaire, itemIds: ReadonlySet<string>): EditOutcome {
  const dropped = dropConditionsOn(questionnaire, itemIds);
  const count = dropped.itemIds.length + dropped.pageIds.length;
  return {
    questionnaire: dropped.questionnaire,
    notes: count > 0 ? [{ code: "conditions-dropped", params: { count } }] : [],
  };
}

type ItemEdit = Extract<
  Edit,
  { kind: "add-item" | "update-item" | "duplicate-item" | "remove-item" | "move-item" }
>;

function editItem(questionnaire: Questionnaire, edit: ItemEdit, context: EditContext): EditOutcome {
  switch (edit.kind) {
    case "add-item": {
      const item = { ...edit.item, code: freeItemCode(questionnaire, edit.item.code) };
      return { questionnaire: putIn(questionnaire, item, edit.place), notes: [], createdId: item.id };
    }
    case "update-item":
      return {
        questionnaire: onItem(questionnaire, edit.itemId, (item) => changedItem(item, edit.change)),
        notes: [],
      };
    case "duplicate-item": {
      const item = findItem(questionnaire, edit.itemId);
      const place = placeOf(questionnaire, edit.itemId);
      if (!item || !place) return { questionnaire, notes: [] };
      const copy = copyItem(item, freeItemCode(questionnaire, item.code), context.newId);
      const at = { ...place, at: place.at + 1 };
      return { questionnaire: putIn(questionnaire, copy, at), notes: [], createdId: copy.id };
    }
    case "remove-item":
      return withoutItems(takeOut(questionnaire, edit.itemId), new Set([edit.itemId]));
    case "move-item": {
      const item = findItem(questionnaire, edit.itemId);
      const isPage = questionnaire.pages.some((page) => page.id === edit.place.pageId);
      if (!item || !isPage) return { questionnaire, notes: [] };
      return { questionnaire: putIn(takeOut(questionnaire, edit.itemId), item, edit.place), notes: [] };
    }
  }
}

type PageEdit = Extract<
  Edit,
  { kind: "add-page" | "move-page" | "remove-page" | "set-page-title" | "set-page-condition" }
>;

function editPage(questionnaire: Questionnaire, edit: PageEdit, context: EditContext): EditOutcome {
  switch (edit.kind) {
    case "add-page": {
      const page: Page = { id: context.newId(), title: {}, items: [] };
      const pages = [...questionnaire.pages];
      pages.splice(edit.at, 0, page);
      return { questionnaire: { ...questionnaire, pages }, notes: [], createdId: page.id };
    }
    case "move-page": {
      const from = questionnaire.pages.findIndex((page) => page.id === edit.pageId);
      return from < 0
        ? { questionnaire, notes: [] }
        : {
            questionnaire: { ...questionnaire, pages: movedTo(questionnaire.pages, from, edit.at) },
            notes: [],
          };
    }
    case "remove-page": {
      const page = questionnaire.pages.find((one) => one.id === edit.pageId);
      if (!page) return { questionnaire, notes: [] };
      const rest = { ...questionnaire, pages: questionnaire.pages.filter((one) => one !== page) };
      return withoutItems(rest, new Set(page.items.map((item) => item.id)));
    }
    case "set-page-title":
      return {
        questionnaire: onPage(questionnaire, edit.pageId, (page) => ({ ...page, title: edit.title })),
        notes: [],
      };
    case "set-page-condition":
      return {
        questionnaire: onPage(questionnaire, edit.pageId, (page) => withCondition(page, edit.condition)),
        notes: [],
      };
  }
}

function setText(questionnaire: Questionnaire, edit: Extract<Edit, { kind: "set-text" }>): Questionnaire {
  const { closing } = questionnaire;
  switch (edit.which) {
    case "title":
    case "introduction":
      return { ...questionnaire, [edit.which]: edit.text };
    case "closing-title":
      return { ...questionnaire, closing: { ...closing, title: edit.text } };
    case "closing-text":
      return { ...questionnaire, closing: { ...closing, text: edit.text } };
  }
}

/**
 * The questionnaire after one named edit. The given one is never changed; what the edit does not touch keeps its
 * identity. An edit that names something that is not there changes nothing.
 */
export function editQuestionnaire(
  questionnaire: Questionnaire,
  edit: Edit,
  context: EditContext,
): EditOutcome {
  switch (edit.kind) {
    case "add-item":
    case "update-item":
    case "duplicate-item":
    case "remove-item":
    case "move-item":
      return editItem(questionnaire, edit, context);
    case "set-item-condition":
      return {
        questionnaire: onItem(questionnaire, edit.itemId, (item) => withCondition(item, edit.condition)),
        notes: [],
      };
    case "set-expected":
      return {
        questionnaire: onItem(questionnaire, edit.itemId, (item) =>
          withExpected(item, edit.rowId, edit.expected),
        ),
        notes: [],
      };
    case "add-page":
    case "move-page":
    case "remove-page":
    case "set-page-title":
    case "set-page-condition":
      return editPage(questionnaire, edit, context);
    case "set-text":
      return { questionnaire: setText(questionnaire, edit), notes: [] };
    case "set-accent":
      return { questionnaire: { ...questionnaire, accent: edit.accent }, notes: [] };
    case "set-languages":
      return { questionnaire: { ...questionnaire, languages: edit.languages }, notes: [] };
    default: {
      const item = findItem(questionnaire, edit.itemId);
      if (!item) return { questionnaire, notes: [] };
      const { item: after, ...outcome } = editParts(item, edit, context);
      return { ...outcome, questionnaire: onItem(questionnaire, edit.itemId, () => after) };
    }
  }
}
