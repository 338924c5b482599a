import type { SegmentationSettings } from "../segmentation";
import type { Condition } from "./condition";
import {
  matchWithin,
  withIds,
  type DraftGroup,
  type DraftPart,
  type DraftRule,
  type DraftRules,
} from "./draft-rules";

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

/** Conditions joined the other way than those around them; null for any other condition. */
function groupOf(condition: Condition, within: DraftRule["match"]): DraftGroup | null {
  if (condition.kind !== within || condition.of.length === 0) return null;
  const parts = allOrNull(condition.of.map((one) => partOf(one)));
  return parts && { id: "", parts: withIds(parts) };
}

const allOrNull = <T>(found: readonly (T | null)[]): T[] | null => {
  const whole = found.filter((one) => one !== null);
  return whole.length === found.length ? whole : null;
};

/** The parts a condition is made of, as the builder writes them; null for one that is nested deeper. */
export function partsOf(condition: Condition): Pick<DraftRule, "match" | "parts"> | null {
  const [match, of] =
    condition.kind === "all" || condition.kind === "any"
      ? [condition.kind, condition.of]
      : (["all", [condition]] as const);
  const parts = allOrNull(of.map((one) => partOf(one) ?? groupOf(one, matchWithin(match))));
  return parts && { match, parts: withIds(parts) };
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
  const whole = allOrNull(written);
  return whole && { rules: whole, rest: rest ?? "" };
}

/** Whether the builder can show the rules of a segmentation. */
export const canBeChanged = (settings: SegmentationSettings): boolean =>
  settings.method === "rules" &&
  settings.fifths === undefined &&
  draftOfRules(settings.rules, settings.rest) !== null;
