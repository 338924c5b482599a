import { MISSING, type Column } from "../../statistics/column";
import { NO, YES, type Variable } from "../variables";
import type { ColumnValues } from "./answer-column";

/** Finds a column's numbers by its id. */
export type ColumnOf = (columnId: string) => ColumnValues | undefined;

const escapesOf = (variable: Variable): string[] =>
  variable.missingWhen.map((optionId) => `${variable.itemId}.${optionId}`);

/** Ids of the answer columns a variable is made of. */
export const sourcesOf = (variable: Variable): string[] => [variable.id, ...escapesOf(variable)];

/** Codes of an answer column to codes of the variable: a category that counts as missing, and the code after the last, are. */
function codeTable(variable: Variable): Int16Array {
  const { categories } = variable;
  return Int16Array.from({ length: categories.length + 1 }, (_, code) =>
    categories[code]?.countsAsMissing === false ? code : MISSING,
  );
}

const ticked = (variable: Variable): boolean => variable.itemType === "multiple-choice";

function tickCodes(variable: Variable, ticks: ColumnValues, columnOf: ColumnOf): Int16Array {
  const yes = variable.categories.findIndex(({ id }) => id === YES);
  const no = variable.categories.findIndex(({ id }) => id === NO);
  const escapes = escapesOf(variable).flatMap((id) => columnOf(id) ?? []);
  return Int16Array.from(ticks, (tick, row) => {
    if (tick > 1 || escapes.some((escape) => escape[row] === 1)) return MISSING;
    return tick === 1 ? yes : no;
  });
}

/**
 * A variable's column from the answer columns named by `sourcesOf`: the same as coding the answers themselves
 * (`codeResponses`). A column that is not there leaves everything missing.
 */
export function variableColumn(variable: Variable, length: number, columnOf: ColumnOf): Column {
  const source = columnOf(variable.id);
  if (variable.kind === "numeric") {
    const values = new Float64Array(length).fill(Number.NaN);
    if (source) for (let row = 0; row < length; row++) values[row] = measureOf(variable, source[row]);
    return { kind: "numeric", values };
  }
  const categories = variable.categories.length;
  if (!source) return { kind: "categorical", categories, codes: new Int16Array(length).fill(MISSING) };
  if (ticked(variable))
    return { kind: "categorical", categories, codes: tickCodes(variable, source, columnOf) };
  const table = codeTable(variable);
  const codes = new Int16Array(length);
  for (let row = 0; row < length; row++) codes[row] = table[source[row] ?? categories] ?? MISSING;
  return { kind: "categorical", categories, codes };
}

/** A rank is kept from 0 and counts from 1; 300 and more are no rank. */
function measureOf({ itemType }: Variable, value = Number.NaN): number {
  if (itemType !== "ranking") return value;
  return value < 300 ? value + 1 : Number.NaN;
}
