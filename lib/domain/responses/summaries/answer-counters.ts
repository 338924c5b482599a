import type { Answer, AnswerOf } from "../../questionnaire/answer";
import type { Item, ItemOf } from "../../questionnaire/item";
import type { AnswerSummary, Count } from "./item-summary";
import { NumberCounter } from "./number-counter";

/** Counts the answers to one item, one at a time. `add` says whether the answer counts as one. */
export interface AnswerCounter {
  add(answer: Answer): boolean;
  finish(): AnswerSummary;
}

const countsOf = (ids: readonly string[], counts: ReadonlyMap<string, number>): Count[] =>
  ids.map((id) => ({ id, n: counts.get(id) ?? 0 }));

const addOne = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);

/** An answer of another type was given to an earlier version of the item: it does not count. */
function counter<Type extends Answer["type"]>(
  type: Type,
  take: (answer: AnswerOf<Type>) => boolean | void,
  finish: () => AnswerSummary,
): AnswerCounter {
  return { add: (answer) => answer.type === type && take(answer as AnswerOf<Type>) !== false, finish };
}

function choice({ options }: ItemOf<"single-choice">): AnswerCounter {
  const counts = new Map<string, number>();
  const known = new Set(idsOf(options));
  return counter(
    "single-choice",
    ({ optionId }) => known.has(optionId) && addOne(counts, optionId) !== undefined,
    () => ({ kind: "choice", options: countsOf(idsOf(options), counts) }),
  );
}

function choices({ options }: ItemOf<"multiple-choice">): AnswerCounter {
  const counts = new Map<string, number>();
  return counter(
    "multiple-choice",
    ({ optionIds }) => {
      for (const id of new Set(optionIds)) addOne(counts, id);
    },
    () => ({ kind: "choices", options: countsOf(idsOf(options), counts) }),
  );
}

function points(type: "rating" | "nps", from: number, to: number): AnswerCounter {
  const counts = new Map<string, number>();
  const ids = Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return counter(
    type,
    ({ value }) => value >= from && value <= to && addOne(counts, String(value)) !== undefined,
    () => ({ kind: "points", points: countsOf(ids, counts) }),
  );
}

/** A row that checks attention is no part of what the others measure. */
function matrix({ rows: all, options }: ItemOf<"likert-matrix">): AnswerCounter {
  const rows = all.filter(({ expected }) => expected === undefined);
  const counts = new Map(rows.map(({ id }) => [id, new Map<string, number>()]));
  return counter(
    "likert-matrix",
    (answer) => {
      const given = Object.entries(answer.rows);
      for (const [rowId, pointId] of given) {
        const row = counts.get(rowId);
        if (row) addOne(row, pointId);
      }
      return given.length > 0;
    },
    () => ({
      kind: "matrix",
      rows: rows.map(({ id }) => ({ id, points: countsOf(idsOf(options), counts.get(id) ?? new Map()) })),
    }),
  );
}

function number(): AnswerCounter {
  const values = new NumberCounter();
  return counter(
    "number",
    ({ value }) => values.add(value),
    () => values.finish(),
  );
}

function ranking({ options }: ItemOf<"ranking">): AnswerCounter {
  const tallies = new Map(idsOf(options).map((id) => [id, { ranked: 0, first: 0, rankSum: 0 }]));
  return counter(
    "ranking",
    ({ optionIds }) => {
      for (const [index, id] of optionIds.entries()) {
        const tally = tallies.get(id);
        if (!tally) continue;
        tally.ranked += 1;
        tally.rankSum += index + 1;
        if (index === 0) tally.first += 1;
      }
      return optionIds.length > 0;
    },
    () => ({ kind: "ranking", options: [...tallies].map(([id, tally]) => ({ id, ...tally })) }),
  );
}

const text = (type: "short-text" | "long-text"): AnswerCounter =>
  counter(
    type,
    (answer) => answer.text.trim() !== "",
    () => ({ kind: "text" }),
  );

/** Every month from the first to the last that has an answer; at most a hundred years of them. */
function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split("-").map(Number);
  const months: string[] = [];
  for (let i = 0; i < 1200; i++) {
    const index = year * 12 + month - 1 + i;
    const id = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
    months.push(id);
    if (id >= last) break;
  }
  return months;
}

function date(): AnswerCounter {
  const counts = new Map<string, number>();
  return counter(
    "date",
    (answer) => {
      addOne(counts, answer.date.slice(0, 7));
    },
    () => {
      const known = [...counts.keys()].sort();
      const [first] = known;
      const last = known.at(-1);
      return {
        kind: "date",
        months: first && last ? countsOf(monthsBetween(first, last), counts) : [],
      };
    },
  );
}

function consent(): AnswerCounter {
  let given = 0;
  return counter(
    "consent",
    (answer) => {
      if (answer.given) given += 1;
    },
    () => ({ kind: "consent", given }),
  );
}

/** The counter of an item; a statement has none. */
export function answerCounter(item: Item): AnswerCounter | undefined {
  switch (item.type) {
    case "single-choice":
      return choice(item);
    case "multiple-choice":
      return choices(item);
    case "rating":
      return points("rating", 1, item.points);
    case "nps":
      return points("nps", 0, 10);
    case "likert-matrix":
      return matrix(item);
    case "number":
      return number();
    case "ranking":
      return ranking(item);
    case "short-text":
    case "long-text":
      return text(item.type);
    case "date":
      return date();
    case "consent":
      return consent();
    case "statement":
      return undefined;
  }
}
