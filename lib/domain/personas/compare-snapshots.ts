import { itemId, itemsOfValue, shownValue, type FieldItem, type PersonaSnapshot } from "./persona-card";
import { sameValue } from "./merge-regenerated";

export interface FieldDifference {
  readonly key: string;
  readonly before: readonly FieldItem[];
  readonly after: readonly FieldItem[];
}

/** Fields that read differently in two versions, with the lines only one of them has. */
export function compareSnapshots(before: PersonaSnapshot, after: PersonaSnapshot): FieldDifference[] {
  const keys = [...new Set([...before.fields, ...after.fields].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const valueIn = (snapshot: PersonaSnapshot) => {
      const field = snapshot.fields.find((one) => one.key === key);
      return field && !field.hidden ? shownValue(field) : null;
    };
    const [a, b] = [valueIn(before), valueIn(after)];
    const [left, right] = [itemsOfValue(a), itemsOfValue(b)];
    if (sameValue(lines(left), lines(right))) return [];
    return [{ key, before: without(left, right), after: without(right, left) }];
  });
}

const lines = (items: readonly FieldItem[]) => ({ kind: "edited", items, removed: [] }) as const;

/** Lines of the first list that the second does not have in the same words. */
function without(items: readonly FieldItem[], others: readonly FieldItem[]): FieldItem[] {
  const other = new Map(others.map((item) => [itemId(item), item]));
  return items.filter((item) => {
    const counterpart = other.get(itemId(item));
    return !counterpart || !sameValue(lines([item]), lines([counterpart]));
  });
}
