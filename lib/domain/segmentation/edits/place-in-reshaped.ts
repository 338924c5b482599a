import { MISSING, type Column } from "@/lib/domain/statistics/column";
import { placeRespondent } from "../latent-classes/place-respondent";
import type { SplitRule } from "./segment-edit";

/** Somebody's place: the segment's position, −1 for none, and the probabilities of all segments where there are such. */
export interface Place {
  readonly position: number;
  readonly posteriors: readonly number[] | null;
}

/** Answers as columns by variable, one row a person, and the category ids behind the codes. */
export interface CodedAnswers {
  readonly columns: ReadonlyMap<string, Column>;
  readonly categories: ReadonlyMap<string, readonly string[]>;
}

/** Probabilities of several classes add up where their segments are merged. */
export function placeInMerged({ position, posteriors }: Place, positions: readonly number[]): Place {
  const sums = new Array<number>(Math.max(...positions) + 1).fill(0);
  for (const [old, probability] of (posteriors ?? []).entries()) {
    const now = positions[old] ?? -1;
    if (now >= 0) sums[now] = (sums[now] ?? 0) + probability;
  }
  return {
    position: position < 0 ? -1 : (positions[position] ?? -1),
    posteriors: posteriors && sums,
  };
}

/** The probability of a divided segment is shared out over its parts; a person in it goes to the likeliest. */
export function placeInParts(
  { position, posteriors }: Place,
  divided: number,
  shares: readonly number[],
): Place {
  const added = shares.length - 1;
  const likeliest = shares.indexOf(Math.max(...shares));
  return {
    position: position < divided ? position : position === divided ? divided + likeliest : position + added,
    posteriors:
      posteriors &&
      posteriors.flatMap((probability, old) =>
        old === divided ? shares.map((share) => probability * share) : [probability],
      ),
  };
}

/** How likely each part is for the person in this row; they sum to 1. */
export function partsByRule(
  rule: SplitRule,
  parts: number,
  { columns, categories }: CodedAnswers,
  row: number,
): number[] {
  if (rule.kind === "latent-classes")
    return placeRespondent(
      rule,
      rule.base.map((variableId) => columns.get(variableId) ?? nothing),
      row,
    );
  const code = codeAt(columns.get(rule.variableId), row);
  const answer = code === MISSING ? undefined : categories.get(rule.variableId)?.[code];
  const group = answer === undefined ? -1 : rule.groups.findIndex((ids) => ids.includes(answer));
  return Array.from({ length: parts }, (_, part) => (part === (group < 0 ? rule.others : group) ? 1 : 0));
}

/** The column of a question that is not asked any more. */
const nothing: Column = { kind: "categorical", categories: 0, codes: new Int16Array() };

const codeAt = (column: Column | undefined, row: number): number =>
  column?.kind === "categorical" ? (column.codes[row] ?? MISSING) : MISSING;
