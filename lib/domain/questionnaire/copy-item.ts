import { idsOfItem, hasOptions, hasRows } from "./item-parts";
import type { Item } from "./item";
import type { Questionnaire } from "./questionnaire";
import { renameInCondition, withCondition } from "./rewrite-condition";
import type { NewId } from "./short-id";

/** An item with the ids of a map; references in its condition follow. */
function renamed(item: Item, names: ReadonlyMap<string, string>): Item {
  const name = (id: string) => names.get(id) ?? id;
  const copy = { ...item, id: name(item.id) };
  if (hasOptions(copy)) copy.options = copy.options.map((part) => ({ ...part, id: name(part.id) }));
  if (hasRows(copy))
    copy.rows = copy.rows.map(({ expected, ...part }) => ({
      ...part,
      id: name(part.id),
      ...(expected === undefined ? {} : { expected: name(expected) }),
    }));
  if (copy.type === "single-choice" && copy.expected !== undefined) copy.expected = name(copy.expected);
  return copy.showWhen ? withCondition(copy, renameInCondition(copy.showWhen, names)) : copy;
}

/** A copy with its own ids, under another variable name; parts that were retired are left behind. */
export function copyItem(item: Item, code: string, newId: NewId): Item {
  const offered = { ...item, code };
  if (hasOptions(offered)) offered.options = offered.options.filter((option) => !option.retired);
  if (hasRows(offered)) offered.rows = offered.rows.filter((row) => !row.retired);
  return renamed(offered, new Map(idsOfItem(offered).map((id) => [id, newId()])));
}

/** A questionnaire with all its ids new and every reference following: answers to one never fit the other. */
export function copyQuestionnaire(questionnaire: Questionnaire, newId: NewId): Questionnaire {
  const ids = questionnaire.pages.flatMap((page) => [page.id, ...page.items.flatMap(idsOfItem)]);
  const names = new Map(ids.map((id) => [id, newId()]));
  return {
    ...questionnaire,
    pages: questionnaire.pages.map((page) => {
      const copy = {
        ...page,
        id: names.get(page.id) ?? page.id,
        items: page.items.map((item) => renamed(item, names)),
      };
      return copy.showWhen ? withCondition(copy, renameInCondition(copy.showWhen, names)) : copy;
    }),
  };
}
