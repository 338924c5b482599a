import type { Variable } from "../variables";

/** One row of a table: who gave one of these answers, or a mean of what was answered. */
export interface RowSpec {
  readonly id: string;
  readonly kind: "share" | "mean" | "nps";
  /** Codes whose people the row counts; none for a mean. */
  readonly codes: readonly number[];
}

/** Rows that are made of one variable. */
export interface RowPart {
  readonly variable: Variable;
  readonly rows: readonly RowSpec[];
  /** What a code is worth in the mean row; NaN for a code that is in none. */
  readonly score: (code: number) => number;
}

/** A question as the rows of a table. */
export interface RowQuestion {
  /** As it stands in an address. */
  readonly name: string;
  /** Rows add up to everyone; or each row has a base of its own; or each row is a mean. */
  readonly kind: "categories" | "ticks" | "means";
  readonly parts: readonly RowPart[];
}

const unscored = () => Number.NaN;

const mean = (variable: Variable): RowSpec => ({ id: variable.id, kind: "mean", codes: [] });

const shares = (variable: Variable): RowSpec[] =>
  variable.categories.flatMap(({ id, countsAsMissing }, code) =>
    countsAsMissing ? [] : [{ id, kind: "share" as const, codes: [code] }],
  );

const npsScore = (code: number): number => (code >= 9 ? 100 : code >= 7 ? 0 : -100);

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const npsRows: readonly RowSpec[] = [
  { id: "promoters", kind: "share", codes: span(9, 10) },
  { id: "passives", kind: "share", codes: span(7, 8) },
  { id: "detractors", kind: "share", codes: span(0, 6) },
  { id: "nps", kind: "nps", codes: [] },
];

/** A scale's points count from 1; a statement that is worded the other way is read from the far end. */
const pointScore =
  ({ categories, reversed }: Variable) =>
  (code: number): number =>
    reversed ? categories.filter(({ countsAsMissing }) => !countsAsMissing).length - code : code + 1;

function partOf(variable: Variable): RowPart {
  if (variable.kind === "numeric") return { variable, rows: [mean(variable)], score: unscored };
  if (variable.itemType === "nps") return { variable, rows: npsRows, score: npsScore };
  if (variable.itemType === "rating")
    return { variable, rows: [...shares(variable), mean(variable)], score: pointScore(variable) };
  return { variable, rows: shares(variable), score: unscored };
}

const tick = (variable: Variable): RowPart => ({
  variable,
  rows: [{ id: variable.id, kind: "share", codes: [1] }],
  score: unscored,
});

const meanOnly = (variable: Variable): RowPart => ({
  variable,
  rows: [mean(variable)],
  score: variable.kind === "numeric" ? unscored : pointScore(variable),
});

/** Statements or options of one item, or questions that share a scale. */
function areAlike(parts: readonly Variable[]): boolean {
  const [first] = parts;
  if (!first) return false;
  if (parts.every(({ itemId }) => itemId === first.itemId)) return true;
  return parts.every(({ ordinal, kind, categories }) => {
    return ordinal && kind === "categorical" && categories.length === first.categories.length;
  });
}

/**
 * The question a name stands for: a variable; an item, all of whose options or statements stand as rows; or several yes/no
 * variables, or several on one scale, named with commas between them. Undefined where there is none.
 */
export function rowQuestion(variables: readonly Variable[], name: string): RowQuestion | undefined {
  const names = new Set(name.split(","));
  const named = variables.filter(({ id }) => names.has(id));
  const [only] = named;
  if (named.length === 1 && only) {
    if (only.binary && only.partId !== null) return { name, kind: "ticks", parts: [tick(only)] };
    return { name, kind: only.kind === "numeric" ? "means" : "categories", parts: [partOf(only)] };
  }
  const parts = named.length > 1 ? named : variables.filter(({ itemId }) => itemId === name);
  if (parts.length === 0) return undefined;
  if (parts.every(({ binary }) => binary)) return { name, kind: "ticks", parts: parts.map(tick) };
  return areAlike(parts) ? { name, kind: "means", parts: parts.map(meanOnly) } : undefined;
}
