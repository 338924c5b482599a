import type { Answer, AnswerOf, Answers } from "../../questionnaire/answer";
import { canonicalJson } from "../../questionnaire/canonical-json";
import type { Item, ItemOf } from "../../questionnaire/item";
import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { routingPath } from "../../questionnaire/routing-path";
import { codedColumn, measureColumn, type AnswerColumn, type ItemsMet } from "./answer-column";

/** A ranking names at most this many options. */
const MOST_RANKS = 300;

/** The answer to an item; one of another type was given to an earlier version of it and does not count. */
function answerTo<Type extends Answer["type"]>(
  answers: Answers,
  itemId: string,
  type: Type,
): AnswerOf<Type> | undefined {
  const answer = answers[itemId];
  return answer?.type === type ? (answer as AnswerOf<Type>) : undefined;
}

const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);

const positions = (ids: readonly string[]) => new Map(ids.map((id, position) => [id, position]));

function choice(item: ItemOf<"single-choice">): AnswerColumn[] {
  const ids = idsOf(item.options);
  const codes = positions(ids);
  const code = (answers: Answers, missing: number) => {
    const answer = answerTo(answers, item.id, "single-choice");
    return (answer && codes.get(answer.optionId)) ?? missing;
  };
  return [codedColumn({ item, codes: ids.length, depends: ids, code })];
}

function ticks(item: ItemOf<"multiple-choice">): AnswerColumn[] {
  return item.options.map(({ id }) =>
    codedColumn({
      item,
      partId: id,
      codes: 2,
      code: (answers, missing) => {
        const answer = answerTo(answers, item.id, "multiple-choice");
        return answer ? Number(answer.optionIds.includes(id)) : missing;
      },
    }),
  );
}

function points(item: ItemOf<"rating" | "nps">, from: number, to: number): AnswerColumn[] {
  const code = (answers: Answers, missing: number) => {
    const value = answerTo(answers, item.id, item.type)?.value ?? Number.NaN;
    return value >= from && value <= to ? value - from : missing;
  };
  return [codedColumn({ item, codes: to - from + 1, depends: [from, to], code })];
}

/** Yes or no, for everyone who met the item. */
const flag = (item: Item, holds: (answers: Answers) => boolean): AnswerColumn =>
  codedColumn({ item, codes: 2, code: (answers) => Number(holds(answers)) });

function matrix(item: ItemOf<"likert-matrix">): AnswerColumn[] {
  const ids = idsOf(item.options);
  const codes = positions(ids);
  const rowsOf = (answers: Answers) => answerTo(answers, item.id, "likert-matrix")?.rows ?? {};
  return [
    flag(item, (answers) => Object.keys(rowsOf(answers)).length > 0),
    ...item.rows.map(({ id }) =>
      codedColumn({
        item,
        partId: id,
        codes: ids.length,
        depends: ids,
        code: (answers, missing) => codes.get(rowsOf(answers)[id] ?? "") ?? missing,
      }),
    ),
  ];
}

function ranking(item: ItemOf<"ranking">): AnswerColumn[] {
  const ranked = (answers: Answers) => answerTo(answers, item.id, "ranking")?.optionIds ?? [];
  return [
    flag(item, (answers) => ranked(answers).length > 0),
    ...item.options.map(({ id }) =>
      codedColumn({
        item,
        partId: id,
        codes: MOST_RANKS,
        code: (answers, missing) => {
          const rank = ranked(answers).indexOf(id);
          return rank < 0 ? missing : rank;
        },
      }),
    ),
  ];
}

/** Months since the year 0. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The columns an item's answers are kept in; a statement has none. */
export function columnsOfItem(item: Item): AnswerColumn[] {
  switch (item.type) {
    case "single-choice":
      return choice(item);
    case "multiple-choice":
      return ticks(item);
    case "rating":
      return points(item, 1, item.points);
    case "nps":
      return points(item, 0, 10);
    case "likert-matrix":
      return matrix(item);
    case "number":
      return [measureColumn(item, (answers) => answerTo(answers, item.id, "number")?.value ?? Number.NaN)];
    case "ranking":
      return ranking(item);
    case "short-text":
    case "long-text": {
      const { type } = item;
      return [flag(item, (answers) => (answerTo(answers, item.id, type)?.text.trim() ?? "") !== "")];
    }
    case "date":
      return [
        measureColumn(item, (answers) => {
          const answer = answerTo(answers, item.id, "date");
          return answer ? monthOf(answer.date) : Number.NaN;
        }),
      ];
    case "consent": {
      const code = (answers: Answers, missing: number) => {
        const answer = answerTo(answers, item.id, "consent");
        return answer ? Number(answer.given) : missing;
      };
      return [codedColumn({ item, codes: 2, code })];
    }
    case "statement":
      return [];
  }
}

/** Id of the column that says whether an item was asked. */
export const askedId = (itemId: string): string => `${itemId}?`;

/** One column for each item that not everyone meets: 1 for who met it. */
function askedColumns(questionnaire: Questionnaire): AnswerColumn[] {
  const routes = questionnaire.pages.map((page) => [
    page.showWhen ?? null,
    page.items.map(({ id, showWhen }) => [id, showWhen ?? null]),
  ]);
  const conditional = questionnaire.pages.flatMap((page) =>
    page.items.filter((item) => item.type !== "statement" && (page.showWhen ?? item.showWhen) !== undefined),
  );
  const definition = conditional.length > 0 ? canonicalJson(routes) : "";
  return conditional.map(({ id }) => ({
    id: askedId(id),
    itemId: id,
    storage: "uint8",
    missing: 2,
    definition: `${askedId(id)} ${definition}`,
    code: (_, met) => Number(met === null || met.has(id)),
  }));
}

/** Everything that is counted of a questionnaire's responses, as columns: in item order, then who was asked what. */
export const answerColumnsOf = (questionnaire: Questionnaire): AnswerColumn[] => [
  ...itemsOf(questionnaire).flatMap(columnsOfItem),
  ...askedColumns(questionnaire),
];

/** The items someone with these answers met, for the columns that say who was asked; null where nothing is conditional. */
export function itemsMet(questionnaire: Questionnaire): (answers: Answers) => ItemsMet {
  const isRouted = questionnaire.pages.some(
    (page) => page.showWhen !== undefined || page.items.some((item) => item.showWhen !== undefined),
  );
  if (!isRouted) return () => null;
  return (answers) =>
    new Set(routingPath(questionnaire, answers).flatMap(({ items }) => items.map(({ id }) => id)));
}
