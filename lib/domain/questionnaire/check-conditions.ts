import { itemsIn, type Condition } from "./condition";
import { finding, type Finding } from "./finding";
import { hasOptions, isNumeric } from "./item-parts";
import type { Item } from "./item";
import { itemsOf, type Questionnaire } from "./questionnaire";

type Place = { readonly itemId: string } | { readonly pageId: string };

interface Surroundings {
  readonly items: ReadonlyMap<string, Item>;
  /** Items that come earlier on the path. */
  readonly earlier: ReadonlySet<string>;
  readonly place: Place;
}

/** The comparisons a condition is made of, with `all` flattened: what must hold at once. */
const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.kind === "all" ? condition.of.flatMap(conjuncts) : [condition];

const comparisons = (condition: Condition): Condition[] => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(comparisons);
    case "not":
      return comparisons(condition.of);
    default:
      return [condition];
  }
};

/** Whether two demands on the same item exclude each other: two options of one choice, or numbers that do not meet. */
function excludeEachOther(a: Condition, b: Condition, items: ReadonlyMap<string, Item>): boolean {
  if (a.kind === "selected" && b.kind === "selected" && a.itemId === b.itemId)
    return (
      items.get(a.itemId)?.type === "single-choice" && !a.optionIds.some((id) => b.optionIds.includes(id))
    );
  if (a.kind === "compare" && b.kind === "compare" && a.itemId === b.itemId) {
    const lower = [a, b].find((one) => one.operator === "ge" || one.operator === "gt");
    const upper = [a, b].find((one) => one.operator === "le" || one.operator === "lt");
    if (a.operator === "eq" && b.operator === "eq") return a.value !== b.value;
    if (!lower || !upper) return false;
    const meet = lower.operator === "ge" && upper.operator === "le";
    return meet ? lower.value > upper.value : lower.value >= upper.value;
  }
  return false;
}

const neverTrue = (condition: Condition, items: ReadonlyMap<string, Item>): boolean => {
  if (condition.kind === "any")
    return condition.of.length === 0 || condition.of.every((one) => neverTrue(one, items));
  const together = conjuncts(condition);
  return together.some((a, at) => together.slice(at + 1).some((b) => excludeEachOther(a, b, items)));
};

function checkComparison(comparison: Condition, { items, earlier, place }: Surroundings): Finding[] {
  const [itemId] = itemsIn(comparison);
  const item = itemId === undefined ? undefined : items.get(itemId);
  if (!item) return [finding("condition-unknown-item", place)];
  const name = { about: item.code };
  const found: Finding[] = [];
  if (!earlier.has(item.id)) found.push(finding("condition-looks-ahead", place, name));
  if (comparison.kind === "compare" && !isNumeric(item))
    found.push(finding("condition-wrong-kind", place, name));
  if (comparison.kind === "selected") {
    if (!hasOptions(item)) return [...found, finding("condition-wrong-kind", place, name)];
    const named = comparison.optionIds.map((id) => item.options.find((option) => option.id === id));
    if (named.some((option) => !option)) found.push(finding("condition-unknown-option", place, name));
    else if (named.every((option) => option?.retired))
      found.push(finding("condition-retired-option", place, name));
  }
  return found;
}

function checkCondition(condition: Condition, around: Surroundings): Finding[] {
  const found = comparisons(condition).flatMap((comparison) => checkComparison(comparison, around));
  return neverTrue(condition, around.items)
    ? [...found, finding("condition-never-true", around.place)]
    : found;
}

/**
 * Whether every condition can be decided when its turn comes: it looks only at items that exist, come earlier on the
 * path and can be asked that way. A condition that never looks ahead cannot be part of a cycle.
 */
export function checkConditions(questionnaire: Questionnaire): Finding[] {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]));
  const earlier = new Set<string>();
  const found: Finding[] = [];
  for (const page of questionnaire.pages) {
    if (page.showWhen)
      found.push(...checkCondition(page.showWhen, { items, earlier, place: { pageId: page.id } }));
    for (const item of page.items) {
      if (item.showWhen)
        found.push(...checkCondition(item.showWhen, { items, earlier, place: { itemId: item.id } }));
      earlier.add(item.id);
    }
  }
  return found;
}
