import type { Answer } from "../questionnaire/answer";
import type { Item, ItemOf, ItemType } from "../questionnaire/item";
import { ok, fail, type Result } from "../result";
import { answerProblem, type AnswerProblem } from "./answer-problem";
import { answerField, firstValue, otherField, type FormFields } from "./form-fields";
import { normaliseLine, normaliseText } from "./normalise-text";
import { readNumber } from "./read-number";

type Read = Result<Answer | undefined, AnswerProblem>;
type Readers = { readonly [T in ItemType]: (item: ItemOf<T>, fields: FormFields) => Read };

const wholeNumber = (text: string): number | undefined => (/^\d{1,3}$/.test(text) ? Number(text) : undefined);

const other = (
  item: ItemOf<"single-choice" | "multiple-choice">,
  chosen: readonly string[],
  fields: FormFields,
) => {
  const text = normaliseLine(firstValue(fields, otherField(item.id))).slice(0, 1000);
  const says = item.options.some((option) => option.kind === "other" && chosen.includes(option.id));
  return says && text !== "" ? { other: text } : {};
};

function point(item: ItemOf<"rating" | "nps">, fields: FormFields): Read {
  const text = firstValue(fields, answerField(item.id));
  if (text === "") return ok(undefined);
  const value = wholeNumber(text);
  if (value === undefined) return fail(answerProblem("answers.wrong-type", [item.id]));
  return ok({ type: item.type, value });
}

function ranking(item: ItemOf<"ranking">, fields: FormFields): Read {
  const ranked: { id: string; rank: number }[] = [];
  for (const option of item.options) {
    const text = firstValue(fields, answerField(item.id, option.id));
    if (text === "") continue;
    const rank = wholeNumber(text);
    if (rank === undefined) return fail(answerProblem("answers.wrong-type", [item.id, option.id]));
    ranked.push({ id: option.id, rank });
  }
  const twice = ranked.find((one, index) => ranked.findIndex((first) => first.rank === one.rank) !== index);
  if (twice) return fail(answerProblem("answers.rank-twice", [item.id, twice.id], { rank: twice.rank }));
  if (ranked.length === 0) return ok(undefined);
  ranked.sort((a, b) => a.rank - b.rank);
  return ok({ type: "ranking", optionIds: ranked.map((one) => one.id) });
}

const readers: Readers = {
  "single-choice": (item, fields) => {
    const optionId = firstValue(fields, answerField(item.id));
    return ok(
      optionId === "" ? undefined : { type: "single-choice", optionId, ...other(item, [optionId], fields) },
    );
  },
  "multiple-choice": (item, fields) => {
    const optionIds = [...new Set(fields.get(answerField(item.id)) ?? [])].filter((id) => id !== "");
    return ok(
      optionIds.length === 0
        ? undefined
        : { type: "multiple-choice", optionIds, ...other(item, optionIds, fields) },
    );
  },
  rating: point,
  nps: point,
  "likert-matrix": (item, fields) => {
    const rows: Record<string, string> = {};
    for (const row of item.rows) {
      const chosen = firstValue(fields, answerField(item.id, row.id));
      if (chosen !== "") rows[row.id] = chosen;
    }
    return ok(Object.keys(rows).length === 0 ? undefined : { type: "likert-matrix", rows });
  },
  number: (item, fields) => {
    const text = normaliseLine(firstValue(fields, answerField(item.id)));
    if (text === "") return ok(undefined);
    const value = readNumber(text, item.decimals);
    if (value === undefined) return fail(answerProblem("answers.not-a-number", [item.id]));
    return ok({ type: "number", value });
  },
  ranking,
  "short-text": (item, fields) => {
    const text = normaliseLine(firstValue(fields, answerField(item.id)));
    return ok(text === "" ? undefined : { type: "short-text", text });
  },
  "long-text": (item, fields) => {
    const text = normaliseText(firstValue(fields, answerField(item.id)));
    return ok(text === "" ? undefined : { type: "long-text", text });
  },
  date: (item, fields) => {
    const date = normaliseLine(firstValue(fields, answerField(item.id)));
    return ok(date === "" ? undefined : { type: "date", date });
  },
  consent: (item, fields) => {
    const choice = firstValue(fields, answerField(item.id));
    if (choice === "") return ok(undefined);
    if (choice !== "yes" && choice !== "no") return fail(answerProblem("answers.wrong-type", [item.id]));
    return ok({ type: "consent", given: choice === "yes" });
  },
  statement: () => ok(undefined),
};

/** The answer a form holds for an item, undefined when it was left empty. Whether it is allowed is `checkAnswer`'s to say. */
export function readAnswer(item: Item, fields: FormFields): Read {
  // The registry's key and the item's type are the same value; TypeScript cannot pair them through the union.
  const reader = readers[item.type] as (item: Item, fields: FormFields) => Read;
  return reader(item, fields);
}

/** Names of the fields an item's form part may send. */
export function fieldNamesOf(item: Item): string[] {
  switch (item.type) {
    case "single-choice":
    case "multiple-choice":
      return [answerField(item.id), otherField(item.id)];
    case "likert-matrix":
      return item.rows.map((row) => answerField(item.id, row.id));
    case "ranking":
      return item.options.map((option) => answerField(item.id, option.id));
    case "statement":
      return [];
    default:
      return [answerField(item.id)];
  }
}
