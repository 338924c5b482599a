import {
  isGroup,
  MOST_PARTS,
  type DraftGroup,
  type DraftPart,
  type DraftRule,
  type DraftRules,
} from "@/lib/domain/segmentation/rules/draft-rules";

/** Rules with one changed. */
export const withRule = (rules: DraftRules, id: string, change: Partial<DraftRule>): DraftRules => ({
  ...rules,
  rules: rules.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});

/** The rule one place earlier or later; order decides who takes a person. */
export function moved({ rules, rest }: DraftRules, id: string, by: -1 | 1): DraftRules {
  const from = rules.findIndex((rule) => rule.id === id);
  const to = from + by;
  const [one, other] = [rules[from], rules[to]];
  if (!one || !other) return { rules, rest };
  const changed = [...rules];
  changed[from] = other;
  changed[to] = one;
  return { rules: changed, rest };
}

export const without = ({ rules, rest }: DraftRules, id: string): DraftRules => ({
  rules: rules.filter((rule) => rule.id !== id),
  rest,
});

/** A list with something put back where it was. */
const putIn = <T extends { readonly id: string }>(list: readonly T[], one: T, at: number): T[] =>
  list.some(({ id }) => id === one.id) ? [...list] : [...list.slice(0, at), one, ...list.slice(at)];

/** A rule put back where it was. */
export const putBack = ({ rules, rest }: DraftRules, rule: DraftRule, at: number): DraftRules => ({
  rules: putIn(rules, rule, at),
  rest,
});

/** A condition or a group put back into its rule, if that is still there and has room. */
export const putPartBack = (
  rules: DraftRules,
  ruleId: string,
  one: DraftPart | DraftGroup,
  at: number,
): DraftRules => ({
  ...rules,
  rules: rules.rules.map((rule) =>
    rule.id === ruleId && rule.parts.length < MOST_PARTS
      ? { ...rule, parts: putIn(rule.parts, one, at) }
      : rule,
  ),
});

/** A condition put back into its group; with a group of its own where that has gone meanwhile. */
export function putBackInGroup(
  rules: DraftRules,
  ruleId: string,
  groupId: string,
  part: DraftPart,
  at: number,
): DraftRules {
  const rule = rules.rules.find(({ id }) => id === ruleId);
  const group = rule?.parts.find(({ id }) => id === groupId);
  if (!rule || !group || !isGroup(group))
    return putPartBack(rules, ruleId, { id: groupId, parts: [part] }, rule?.parts.length ?? 0);
  if (group.parts.length >= MOST_PARTS) return rules;
  return withRule(rules, ruleId, {
    parts: withPart(rule.parts, { ...group, parts: putIn(group.parts, part, at) }),
  });
}

/** A copy behind the rule, under another name. */
export function duplicated(rules: DraftRules, id: string, copyId: string, name: string): DraftRules {
  const at = rules.rules.findIndex((rule) => rule.id === id);
  const rule = rules.rules[at];
  return rule ? putBack(rules, { ...rule, id: copyId, name }, at + 1) : rules;
}

/** A part about a variable that says nothing yet. */
export const newPart = (id: string, variable: string): DraftPart => ({
  id,
  variable,
  isNot: false,
  isAnswered: false,
  anyOf: [],
  atLeast: null,
  atMost: null,
});

export const newRule = (id: string, partId: string, variable: string): DraftRule => ({
  id,
  name: "",
  match: "all",
  parts: [newPart(partId, variable)],
});

/** A group that says nothing yet; two conditions, since one alone is no group. */
export const newGroup = (id: string, partIds: readonly [string, string], variable: string): DraftGroup => ({
  id,
  parts: partIds.map((partId) => newPart(partId, variable)),
});

/** No more rules than settings take. */
export const MOST_RULES = 12;

/** Parts with one changed, whichever place it has. */
export const withPart = <T extends { readonly id: string }>(parts: readonly T[], changed: T): T[] =>
  parts.map((part) => (part.id === changed.id ? changed : part));

export const withoutPart = <T extends { readonly id: string }>(parts: readonly T[], id: string): T[] =>
  parts.filter((part) => part.id !== id);
