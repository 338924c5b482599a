import type { Answer, AnswerOf } from "../questionnaire/answer";
import type { Item, ItemOf, Option } from "../questionnaire/item";
import { answerProblem, type AnswerProblem } from "./answer-problem";

type AnsweredType = Answer["type"];
type Checkers = {
  readonly [T in AnsweredType]: (item: ItemOf<T>, answer: AnswerOf<T>) => AnswerProblem[];
};

const offered = (options: readonly Option[], id: string): Option | undefined =>
  options.find((option) => option.id === id && !option.retired);

/** Choices that stand alone: "none of these", "don't know", "prefer not to say". */
export const standsAlone = (option: Option): boolean =>
  option.kind === "none" || option.kind === "dont-know" || option.kind === "prefer-not-to-say";

const outside = (value: number, low: number | null, high: number | null): boolean =>
  (low !== null && value < low) || (high !== null && value > high);

function range(
  item: { id: string },
  value: number,
  low: number | null,
  high: number | null,
): AnswerProblem[] {
  if (!outside(value, low, high)) return [];
  if (low !== null && high !== null)
    return [answerProblem("answers.out-of-range", [item.id], { minimum: low, maximum: high })];
  return low === null
    ? [answerProblem("answers.too-high", [item.id], { maximum: high ?? 0 })]
    : [answerProblem("answers.too-low", [item.id], { minimum: low })];
}

function choices(item: ItemOf<"multiple-choice">, answer: AnswerOf<"multiple-choice">): AnswerProblem[] {
  const chosen = answer.optionIds.map((id) => offered(item.options, id));
  if (chosen.includes(undefined) || new Set(answer.optionIds).size !== chosen.length)
    return [answerProblem("answers.unknown-option", [item.id])];
  if (chosen.some((option) => option && standsAlone(option)))
    return chosen.length > 1 ? [answerProblem("answers.stands-alone", [item.id])] : [];
  if (item.minimum !== null && chosen.length > 0 && chosen.length < item.minimum)
    return [answerProblem("answers.too-few", [item.id], { minimum: item.minimum })];
  if (item.maximum !== null && chosen.length > item.maximum)
    return [answerProblem("answers.too-many", [item.id], { maximum: item.maximum })];
  return [];
}

const length = (item: ItemOf<"short-text" | "long-text">, text: string): AnswerProblem[] =>
  [...text].length > item.maximumLength
    ? [answerProblem("answers.too-long", [item.id], { maximum: item.maximumLength })]
    : [];

function decimals(item: ItemOf<"number">, value: number): AnswerProblem[] {
  const scaled = value * 10 ** item.decimals;
  if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return [];
  return [answerProblem("answers.too-many-decimals", [item.id], { decimals: item.decimals })];
}

function calendarDate(item: ItemOf<"date">, date: string): AnswerProblem[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year = 0, month = 0, day = 0] = match ? match.slice(1).map(Number) : [];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (!match || year < 1 || day < 1 || day > days) return [answerProblem("answers.not-a-date", [item.id])];
  if (item.earliest !== null && date < item.earliest)
    return [answerProblem("answers.too-early", [item.id], { earliest: item.earliest })];
  if (item.latest !== null && date > item.latest)
    return [answerProblem("answers.too-late", [item.id], { latest: item.latest })];
  return [];
}

const checkers: Checkers = {
  "single-choice": (item, { optionId }) =>
    offered(item.options, optionId) ? [] : [answerProblem("answers.unknown-option", [item.id])],
  "multiple-choice": choices,
  rating: (item, { value }) => range(item, value, 1, item.points),
  nps: (item, { value }) => range(item, value, 0, 10),
  "likert-matrix": (item, { rows }) =>
    Object.entries(rows).flatMap(([rowId, pointId]) =>
      item.rows.some((row) => row.id === rowId && !row.retired) && offered(item.options, pointId)
        ? []
        : [answerProblem("answers.unknown-option", [item.id, rowId])],
    ),
  number: (item, { value }) => [...range(item, value, item.minimum, item.maximum), ...decimals(item, value)],
  ranking: (item, { optionIds }) =>
    optionIds.every((id) => offered(item.options, id)) && new Set(optionIds).size === optionIds.length
      ? []
      : [answerProblem("answers.unknown-option", [item.id])],
  "short-text": (item, { text }) => length(item, text),
  "long-text": (item, { text }) => length(item, text),
  date: (item, { date }) => calendarDate(item, date),
  consent: () => [],
};

/** What is wrong with an answer by its item's definition alone: type, range, size, options. Completeness is not asked. */
export function checkAnswer(item: Item, answer: Answer): AnswerProblem[] {
  if (answer.type !== item.type) return [answerProblem("answers.wrong-type", [item.id])];
  const check = checkers[answer.type] as (item: Item, answer: Answer) => AnswerProblem[];
  return check(item, answer);
}

/** What a required item still lacks. A declined consent is an answer; what follows from it is `dispositionOf`'s to say. */
export function checkPresence(item: Item, answer: Answer | undefined): AnswerProblem[] {
  if (!item.required || item.type === "statement") return [];
  if (item.type === "likert-matrix") {
    const rows = answer?.type === "likert-matrix" ? answer.rows : {};
    return item.rows
      .filter((row) => !row.retired && rows[row.id] === undefined)
      .map((row) => answerProblem("answers.row-required", [item.id, row.id]));
  }
  if (!answer) return [answerProblem(`answers.required-${presence[item.type]}`, [item.id])];
  if (answer.type === "ranking" && item.type === "ranking") {
    const open = item.options.some((o) => !o.retired && !answer.optionIds.includes(o.id));
    return open ? [answerProblem("answers.rank-all", [item.id])] : [];
  }
  return [];
}

const presence = {
  "single-choice": "choice",
  "multiple-choice": "choices",
  rating: "point",
  nps: "point",
  number: "number",
  ranking: "ranking",
  "short-text": "text",
  "long-text": "text",
  date: "date",
  consent: "consent",
} as const;
