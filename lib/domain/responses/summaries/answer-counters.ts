import type { Item, ItemOf } from "../../questionnaire/item";
import type { Weights } from "../answer-columns/counted-batch";
import type { ColumnOf } from "../answer-columns/variable-column";
import { CodeTally, type Sums } from "./code-tally";
import type { AnswerSummary, Count } from "./item-summary";
import { monthCounter } from "./month-counter";
import { NumberCounter } from "./number-counter";

/** Counts the answers to one item from its answer columns. */
export interface AnswerCounter {
  add(columnOf: ColumnOf, weights: Weights): void;
  /** Those who answered. */
  answered(): Sums;
  /** Yields where it takes long. */
  finish(): Generator<undefined, AnswerSummary>;
}

function* at(summary: () => AnswerSummary): Generator<undefined, AnswerSummary> {
  return summary();
}

const countsOf = (tally: CodeTally, ids: readonly string[]): Count[] =>
  ids.map((id, code) => tally.count(id, code));

const idsOf = (parts: readonly { id: string }[]): string[] => parts.map(({ id }) => id);

/** One column of codes. */
function coded(
  itemId: string,
  ids: readonly string[],
  inWords: (counts: Count[]) => AnswerSummary,
): AnswerCounter {
  const tally = new CodeTally(ids.length);
  return {
    add: (columnOf, weights) => tally.add(columnOf(itemId), weights),
    answered: () => tally.all(),
    finish: () => at(() => inWords(countsOf(tally, ids))),
  };
}

const points = (item: ItemOf<"rating" | "nps">, from: number, to: number): AnswerCounter =>
  coded(
    item.id,
    Array.from({ length: to - from + 1 }, (_, i) => String(from + i)),
    (counts) => ({ kind: "points", points: counts }),
  );

function choices({ id, options }: ItemOf<"multiple-choice">): AnswerCounter {
  const tallies = options.map((option) => ({ option, tally: new CodeTally(2) }));
  return {
    add(columnOf, weights) {
      for (const { option, tally } of tallies) tally.add(columnOf(`${id}.${option.id}`), weights);
    },
    answered: () => tallies[0]?.tally.all() ?? { people: 0, weight: 0, squares: 0 },
    finish: () =>
      at(() => ({ kind: "choices", options: tallies.map(({ option, tally }) => tally.count(option.id, 1)) })),
  };
}

/** A column that says who answered, beside one for each part. */
function parted(
  itemId: string,
  parts: readonly { id: string }[],
  codes: number,
  summary: (tallyOf: ReadonlyMap<string, CodeTally>) => AnswerSummary,
): AnswerCounter {
  const flags = new CodeTally(2);
  const tallies = new Map(parts.map(({ id }) => [id, new CodeTally(codes)]));
  return {
    add(columnOf, weights) {
      flags.add(columnOf(itemId), weights);
      for (const [id, tally] of tallies) tally.add(columnOf(`${itemId}.${id}`), weights);
    },
    answered: () => flags.sums(1),
    finish: () => at(() => summary(tallies)),
  };
}

/** A row that checks attention is no part of what the others measure. */
const matrix = ({ id, rows, options }: ItemOf<"likert-matrix">): AnswerCounter =>
  parted(
    id,
    rows.filter(({ expected }) => expected === undefined),
    options.length,
    (tallies) => ({
      kind: "matrix",
      rows: [...tallies].map(([rowId, tally]) => ({ id: rowId, points: countsOf(tally, idsOf(options)) })),
    }),
  );

/** Ranks there may be, whatever was ranked in an earlier version. */
const MOST_RANKS = 300;

const ranking = ({ id, options }: ItemOf<"ranking">): AnswerCounter =>
  parted(id, options, MOST_RANKS, (tallies) => ({
    kind: "ranking",
    options: [...tallies].map(([optionId, tally]) => ({
      ...tally.count(optionId, 0),
      ranked: tally.all().weight,
      meanRank: tally.meanFromOne(),
    })),
  }));

function number(itemId: string): AnswerCounter {
  const counter = new NumberCounter();
  return {
    add: (columnOf, weights) => counter.add(columnOf(itemId), weights),
    answered: () => counter.all(),
    finish: () => counter.finish(),
  };
}

function date(itemId: string): AnswerCounter {
  const counter = monthCounter();
  return {
    add: (columnOf, weights) => counter.add(columnOf(itemId), weights),
    answered: () => counter.all(),
    finish: () => at(() => ({ kind: "date", months: counter.months() })),
  };
}

function text(itemId: string): AnswerCounter {
  const flags = new CodeTally(2);
  return {
    add: (columnOf, weights) => flags.add(columnOf(itemId), weights),
    answered: () => flags.sums(1),
    finish: () => at(() => ({ kind: "text" })),
  };
}

/** The counter of an item; a statement has none. */
export function answerCounter(item: Item): AnswerCounter | undefined {
  switch (item.type) {
    case "single-choice":
      return coded(item.id, idsOf(item.options), (options) => ({ kind: "choice", options }));
    case "multiple-choice":
      return choices(item);
    case "rating":
      return points(item, 1, item.points);
    case "nps":
      return points(item, 0, 10);
    case "likert-matrix":
      return matrix(item);
    case "number":
      return number(item.id);
    case "ranking":
      return ranking(item);
    case "short-text":
    case "long-text":
      return text(item.id);
    case "date":
      return date(item.id);
    case "consent":
      return coded(item.id, ["declined", "given"], ([, given]) => ({
        kind: "consent",
        given: given ?? { id: "given", n: 0, weight: 0 },
      }));
    case "statement":
      return undefined;
  }
}
