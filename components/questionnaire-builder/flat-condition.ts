import type { Condition } from "@/lib/domain/questionnaire/condition";
import type { Item } from "@/lib/domain/questionnaire/item";
import { hasOptions, isNumeric, offeredOptions } from "@/lib/domain/questionnaire/item-parts";

/** A comparison the sentence editor knows. */
export type SimplePart = Extract<Condition, { kind: "answered" | "selected" | "compare" }>;

export interface FlatPart {
  readonly part: SimplePart;
  readonly isNegated: boolean;
}

/** A condition as the sentence editor edits it: comparisons joined by one word. */
export interface FlatCondition {
  readonly join: "all" | "any";
  readonly parts: readonly FlatPart[];
}

function flatPart(condition: Condition): FlatPart | undefined {
  const isNegated = condition.kind === "not";
  const inner = isNegated ? condition.of : condition;
  return inner.kind === "all" || inner.kind === "any" || inner.kind === "not"
    ? undefined
    : { part: inner, isNegated };
}

/** The condition as a flat one; undefined when it is nested deeper than a sentence can say. */
export function flattened(condition: Condition): FlatCondition | undefined {
  const join = condition.kind === "any" ? "any" : "all";
  const inner = condition.kind === "all" || condition.kind === "any" ? condition.of : [condition];
  const parts = inner.map(flatPart);
  return parts.every((part) => part !== undefined) ? { join, parts } : undefined;
}

const whole = ({ part, isNegated }: FlatPart): Condition => (isNegated ? { kind: "not", of: part } : part);

/** Back to a condition; no part is no condition. */
export function unflattened({ join, parts }: FlatCondition): Condition | undefined {
  const [only] = parts;
  if (!only) return undefined;
  return parts.length === 1 ? whole(only) : { kind: join, of: parts.map(whole) };
}

/** What a new comparison with an item asks at first. */
export function firstPart(item: Item): SimplePart {
  const [option] = offeredOptions(item);
  if (hasOptions(item) && option) return { kind: "selected", itemId: item.id, optionIds: [option.id] };
  if (isNumeric(item)) return { kind: "compare", itemId: item.id, operator: "ge", value: 1 };
  return { kind: "answered", itemId: item.id };
}
