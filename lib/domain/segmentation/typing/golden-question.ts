import type { Column, CategoricalColumn } from "@/lib/domain/statistics/column";
import { MISSING } from "@/lib/domain/statistics/column";
import { quantile } from "@/lib/domain/statistics/summaries/quantile";
import type { Variable } from "@/lib/domain/responses/variables";
import type { TypingOffer } from "./typing-offer";

/** One variable a typing tool scores. */
export interface GoldenInput {
  readonly variable: Variable;
  /** Of a number: where its bands end, inclusive, ascending; a value above the last is in one band more. Null for choices. */
  readonly bandsUpTo: readonly number[] | null;
}

/** What a respondent is asked as one thing: a choice, a number, a row of a battery, a tick, or a whole "choose three". */
export interface GoldenQuestion {
  readonly itemId: string;
  /** In the questionnaire's order; several only where a choice is asked whole. */
  readonly inputs: readonly GoldenInput[];
  /** Answers it takes on a phone. */
  readonly answers: number;
}

/** A question with its answers as codes, ready to be learnt from. */
export interface LearnableQuestion {
  readonly question: GoldenQuestion;
  readonly columns: readonly CategoricalColumn[];
}

/** Fifths: as many bands as people can be told apart by without thinning them out. */
const BANDS = 5;

/**
 * The questions of the chosen offers as they would be asked one by one. A question that everybody answered alike, or
 * nobody, is left out: it can tell nothing.
 */
export function learnableQuestions(
  offers: readonly TypingOffer[],
  columnOf: (variableId: string) => Column | undefined,
): LearnableQuestion[] {
  return offers.flatMap(({ itemId, variables, isAskedWhole, answers }) => {
    const learnt = variables.flatMap((variable) => {
      const column = columnOf(variable.id);
      const coded = column && inBands(column);
      return coded && varies(coded.column)
        ? [{ input: { variable, bandsUpTo: coded.bandsUpTo }, column: coded.column }]
        : [];
    });
    if (learnt.length === 0) return [];
    const parts = isAskedWhole ? [learnt] : learnt.map((one) => [one]);
    return parts.map((part) => ({
      question: { itemId, inputs: part.map(({ input }) => input), answers: isAskedWhole ? answers : 1 },
      columns: part.map(({ column }) => column),
    }));
  });
}

function inBands(column: Column): { column: CategoricalColumn; bandsUpTo: readonly number[] | null } {
  if (column.kind === "categorical") return { column, bandsUpTo: null };
  const { values } = column;
  const highest = values.reduce((max, value) => (value > max ? value : max), -Infinity);
  const ends = Array.from({ length: BANDS - 1 }, (_, i) => quantile(values, (i + 1) / BANDS));
  const bandsUpTo = [...new Set(ends)].filter((end) => end < highest);
  const codes = Int16Array.from(values, (value) => bandOf(value, bandsUpTo));
  return { column: { kind: "categorical", categories: bandsUpTo.length + 1, codes }, bandsUpTo };
}

/** The band of a value, counted from 0; `MISSING` for NaN. */
export const bandOf = (value: number, bandsUpTo: readonly number[]): number =>
  Number.isNaN(value) ? MISSING : bandsUpTo.filter((end) => value > end).length;

function varies({ codes }: CategoricalColumn): boolean {
  const first = codes.find((code) => code >= 0);
  return first !== undefined && codes.some((code) => code >= 0 && code !== first);
}
