import type { ColumnKind, ColumnMapping, ValueLabel } from "./import-mapping";
import { codeAndLabel, orderOfValues, sortValues } from "./order-values";

/** Ways to write no and yes. */
const pairs: readonly (readonly [string, string])[] = [
  ["0", "1"],
  ["no", "yes"],
  ["false", "true"],
  ["n", "y"],
  ["f", "t"],
  ["nie", "tak"],
  ["nein", "ja"],
  ["nej", "ja"],
  ["non", "oui"],
  ["le", "iva"],
  ["нет", "да"],
];
const marks = new Set(["1", "x", "✓", "✔", "checked", "selected", "yes", "true"]);

const no = (value: string): ValueLabel => ({ value, code: "0", label: "No" });
const yes = (value: string): ValueLabel => ({ value, code: "1", label: "Yes" });

/** Spellings of no and of yes when the values of a column are such a pair, in any case. */
function asPair(values: readonly string[]): ValueLabel[] | undefined {
  const pair = pairs.find((candidate) => values.every((value) => candidate.includes(value.toLowerCase())));
  if (!pair) return undefined;
  const spellings = (word: string) => values.filter((value) => value.toLowerCase() === word);
  const [noes, yeses] = [spellings(pair[0]), spellings(pair[1])];
  return [...(noes.length ? noes : [pair[0]]).map(no), ...(yeses.length ? yeses : [pair[1]]).map(yes)];
}

/**
 * No and yes as a column of ticks writes them, no first: a pair of words or codes, or a mark in some cells and nothing in
 * the others. Undefined when the values are not of that kind.
 */
export function tickValues(values: readonly string[], hasEmptyCells: boolean): ValueLabel[] | undefined {
  const only = values.length === 1 ? (values[0] ?? "") : undefined;
  if (only !== undefined && hasEmptyCells && marks.has(only.toLowerCase())) return [no(""), yes(only)];
  return values.length === 0 ? undefined : asPair(values);
}

/** Any two values as no and yes, the first in order being no. */
const anyTwo = (values: readonly string[]): ValueLabel[] | undefined => {
  const [first, second] = sortValues(values);
  return values.length === 2 && first !== undefined && second !== undefined
    ? [
        { ...no(first), label: /^\d+$/.test(first) ? "No" : first },
        { ...yes(second), label: /^\d+$/.test(second) ? "Yes" : second },
      ]
    : undefined;
};

const isMissing = (column: Pick<ColumnMapping, "missing">, value: string): boolean =>
  column.missing.some((word) => word.toLowerCase() === value.toLowerCase());

/** Values that hold an answer. */
export const answeringValues = (column: Pick<ColumnMapping, "found" | "missing">): string[] =>
  (column.found ?? []).map(([value]) => value).filter((value) => !isMissing(column, value));

/** The value labels a column would have as another kind; undefined when it cannot be of that kind. */
export function valuesFor(
  kind: ColumnKind,
  column: Pick<ColumnMapping, "found" | "missing" | "empty">,
): ValueLabel[] | undefined {
  if (kind === "number" || kind === "date" || kind === "text" || kind === "ignore") return [];
  if (column.found === null) return undefined;
  const values = answeringValues(column);
  if (kind === "ticks") return tickValues(values, column.empty > 0) ?? anyTwo(values);
  if (values.length === 0) return undefined;
  const labelled = (orderOfValues(values) ?? sortValues(values)).map((value) => ({
    value,
    ...codeAndLabel(value),
  }));
  const codes = new Set(labelled.map(({ code }) => code));
  const isOneToOne = codes.size === labelled.length && labelled.every(({ code }) => code.length <= 60);
  return isOneToOne
    ? labelled
    : labelled.map(({ value }, i) => ({ value, code: String(i + 1), label: value }));
}
