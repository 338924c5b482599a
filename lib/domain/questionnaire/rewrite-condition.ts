import { itemsIn, type Condition } from "./condition";
import type { Item } from "./item";
import type { Page, Questionnaire } from "./questionnaire";

/** A condition with the ids of items and options replaced by a map; ids not in it stay. */
export function renameInCondition(condition: Condition, renamed: ReadonlyMap<string, string>): Condition {
  const name = (id: string) => renamed.get(id) ?? id;
  switch (condition.kind) {
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((part) => renameInCondition(part, renamed)) };
    case "not":
      return { ...condition, of: renameInCondition(condition.of, renamed) };
    case "answered":
    case "compare":
      return { ...condition, itemId: name(condition.itemId) };
    case "selected":
      return { ...condition, itemId: name(condition.itemId), optionIds: condition.optionIds.map(name) };
  }
}

/** A thing with its condition, or, with undefined, without one. */
export function withCondition<T extends Item | Page>(thing: T, condition: Condition | undefined): T {
  if (condition) return { ...thing, showWhen: condition };
  const { showWhen: _dropped, ...rest } = thing;
  return rest as T;
}

export interface DroppedConditions {
  readonly questionnaire: Questionnaire;
  /** Items and pages that lost their condition. */
  readonly itemIds: readonly string[];
  readonly pageIds: readonly string[];
}

/** Takes away every condition that looks at one of the items: it could not be decided any more. */
export function dropConditionsOn(
  questionnaire: Questionnaire,
  itemIds: ReadonlySet<string>,
): DroppedConditions {
  const looksAt = (thing: Item | Page) =>
    thing.showWhen !== undefined && itemsIn(thing.showWhen).some((id) => itemIds.has(id));
  const itemsHit: string[] = [];
  const pagesHit: string[] = [];
  const pages = questionnaire.pages.map((page) => {
    const items = page.items.map((item) => {
      if (!looksAt(item)) return item;
      itemsHit.push(item.id);
      return withCondition(item, undefined);
    });
    const kept = items.some((item, at) => item !== page.items[at]) ? { ...page, items } : page;
    if (!looksAt(page)) return kept;
    pagesHit.push(page.id);
    return withCondition(kept, undefined);
  });
  return { questionnaire: { ...questionnaire, pages }, itemIds: itemsHit, pageIds: pagesHit };
}
