import { z } from "zod";
import { problem, type Problem } from "../../result";
import type { Condition } from "./condition";

/** No more conditions beside one another than a settled rule takes. */
export const MOST_PARTS = 20;

const part = z.strictObject({
  /** Keeps what is being typed with its part when another is taken out. */
  id: z.string().max(40).default(""),
  variable: z.string().min(1).max(90),
  /** Turns the part round: none of the answers, a number outside the bounds, no answer. */
  isNot: z.boolean().default(false),
  /** Whether there is an answer at all is asked; answers and bounds then say nothing. */
  isAnswered: z.boolean().default(false),
  /** Codes of the answers; empty for a number. */
  anyOf: z.array(z.number().int().min(0)).max(300).default([]),
  atLeast: z.number().nullable().default(null),
  atMost: z.number().nullable().default(null),
});

/** Drafts written before parts had ids get them by place; an id that stands twice is its first part's. */
export function withIds<T extends { readonly id: string }>(parts: readonly T[]): T[] {
  const given = new Set(parts.map(({ id }) => id));
  const taken = new Set<string>();
  return parts.map((one, at) => {
    let { id } = one;
    for (let place = at + 1; id === "" || taken.has(id); place += 1)
      if (!given.has(idAt(place))) id = idAt(place);
    taken.add(id);
    return { ...one, id };
  });
}

const idAt = (place: number): string => `p${place}`;

/** Conditions told apart within a rule: one of them where the rule wants all, all of them where it wants one. */
const group = z.strictObject({
  id: z.string().max(40).default(""),
  parts: z.array(part).min(1).max(MOST_PARTS).transform(withIds),
});

const rule = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().max(120).default(""),
  /** Whether all parts have to be true, or one; within a group it is the other way. */
  match: z.enum(["all", "any"]).default("all"),
  parts: z
    .array(z.union([part, group]))
    .max(MOST_PARTS)
    .default([])
    .transform(withIds),
});

/** Rules as they are being written: a rule may still lack its name, and a part its answers. */
export const draftRulesSchema = z.strictObject({
  rules: z.array(rule).max(12),
  /** Name of the segment of everybody else; empty leaves them without one. */
  rest: z.string().max(120),
});
export type DraftRules = z.infer<typeof draftRulesSchema>;
export type DraftRule = DraftRules["rules"][number];
export type DraftPart = z.infer<typeof part>;
export type DraftGroup = z.infer<typeof group>;

export const isGroup = (one: DraftPart | DraftGroup): one is DraftGroup => "parts" in one;

/** How a group's conditions are joined in a rule. */
export const matchWithin = (match: DraftRule["match"]): DraftRule["match"] =>
  match === "all" ? "any" : "all";

/** A rule's conditions, those in groups among them. */
export const partsWithin = ({ parts }: Pick<DraftRule, "parts">): DraftPart[] =>
  parts.flatMap((one) => (isGroup(one) ? one.parts : [one]));

const hasBounds = ({ atLeast, atMost }: DraftPart): boolean => atLeast !== null || atMost !== null;

function conditionOfPart(written: DraftPart): Condition | null {
  const own = asked(written);
  return own && written.isNot ? { kind: "not", of: own } : own;
}

function asked(written: DraftPart): Condition | null {
  const { variable, isAnswered, anyOf, atLeast, atMost } = written;
  if (isAnswered) return { kind: "answered", variable };
  if (anyOf.length > 0) return { kind: "option", variable, anyOf: [...anyOf] };
  if (!hasBounds(written)) return null;
  return {
    kind: "range",
    variable,
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
  };
}

/** What must be true of a person; null while a part says nothing yet, or what nobody can be. */
export function conditionOf({ match, parts }: DraftRule): Condition | null {
  if (partsWithin({ parts }).some(isReversed)) return null;
  const within = matchWithin(match);
  return joined(
    match,
    parts.map((one) =>
      isGroup(one) ? joined(within, one.parts.map(conditionOfPart)) : conditionOfPart(one),
    ),
  );
}

/** One condition is itself, however it would be joined. */
function joined(match: DraftRule["match"], conditions: readonly (Condition | null)[]): Condition | null {
  const whole = conditions.filter((condition) => condition !== null);
  if (whole.length === 0 || whole.length < conditions.length) return null;
  return whole.length === 1 ? (whole[0] ?? null) : { kind: match, of: whole };
}

const isReversed = ({ isAnswered, atLeast, atMost }: DraftPart): boolean =>
  !isAnswered && atLeast !== null && atMost !== null && atLeast > atMost;

/** Everything that keeps rules from being segments, each with the place of its rule. */
export function draftProblems({ rules }: DraftRules): Problem[] {
  if (rules.length === 0) return [problem("segmentation.no-rules")];
  return rules.flatMap((written, at) => [
    ...(written.name.trim() === "" ? [problem("segmentation.rule-without-name", ["rules", at, "name"])] : []),
    ...(partsWithin(written).some(isReversed)
      ? [problem("segmentation.rule-range-reversed", ["rules", at])]
      : conditionOf(written) === null
        ? [problem("segmentation.rule-is-empty", ["rules", at])]
        : []),
  ]);
}
