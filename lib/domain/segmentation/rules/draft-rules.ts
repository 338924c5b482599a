import { z } from "zod";
import { problem, type Problem } from "../../result";
import type { SegmentationSettings } from "../segmentation";
import type { Condition } from "./condition";

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
function withIds<T extends { readonly id: string }>(parts: readonly T[]): T[] {
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

const rule = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().max(120).default(""),
  /** Whether all parts have to be true, or one. */
  match: z.enum(["all", "any"]).default("all"),
  parts: z.array(part).max(20).default([]).transform(withIds),
});

/** Rules as they are being written: a rule may still lack its name, and a part its answers. */
export const draftRulesSchema = z.strictObject({
  rules: z.array(rule).max(12),
  /** Name of the segment of everybody else; empty leaves them without one. */
  rest: z.string().max(120),
});
export type DraftRules = z.infer<typeof draftRulesSchema>;
export type DraftRule = DraftRules["rules"][number];
export type DraftPart = DraftRule["parts"][number];

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
  if (parts.some(isReversed)) return null;
  const conditions = parts.map(conditionOfPart);
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
    ...(written.parts.some(isReversed)
      ? [problem("segmentation.rule-range-reversed", ["rules", at])]
      : conditionOf(written) === null
        ? [problem("segmentation.rule-is-empty", ["rules", at])]
        : []),
  ]);
}

const plainPart = (variable: string, isNot: boolean): DraftPart => ({
  id: "",
  variable,
  isNot,
  isAnswered: false,
  anyOf: [],
  atLeast: null,
  atMost: null,
});

function partOf(condition: Condition, isNot = false): DraftPart | null {
  switch (condition.kind) {
    case "option":
      return { ...plainPart(condition.variable, isNot), anyOf: [...condition.anyOf] };
    case "range":
      return {
        ...plainPart(condition.variable, isNot),
        atLeast: condition.atLeast ?? null,
        atMost: condition.atMost ?? null,
      };
    case "answered":
      return { ...plainPart(condition.variable, isNot), isAnswered: true };
    case "not":
      return isNot ? null : partOf(condition.of, true);
    default:
      return null;
  }
}

/** The parts a condition is made of, as the builder writes them; null for one that is nested deeper. */
export function partsOf(condition: Condition): Pick<DraftRule, "match" | "parts"> | null {
  const [match, of] =
    condition.kind === "all" || condition.kind === "any"
      ? [condition.kind, condition.of]
      : (["all", [condition]] as const);
  const parts = of.map((one) => partOf(one));
  const whole = parts.filter((one) => one !== null);
  return whole.length === parts.length ? { match, parts: withIds(whole) } : null;
}

/** Settled rules to be written anew; null where one cannot be shown in the builder. */
export function draftOfRules(
  rules: readonly { readonly id: string; readonly name: string; readonly when: Condition }[],
  rest: string | null,
): DraftRules | null {
  const written = rules.map(({ id, name, when }) => {
    const parts = partsOf(when);
    return parts && { id, name, ...parts };
  });
  const whole = written.filter((one) => one !== null);
  return whole.length === written.length ? { rules: whole, rest: rest ?? "" } : null;
}

/** Whether the builder can show the rules of a segmentation. */
export const canBeChanged = (settings: SegmentationSettings): boolean =>
  settings.method === "rules" &&
  settings.fifths === undefined &&
  draftOfRules(settings.rules, settings.rest) !== null;
