import type { Column } from "@/lib/domain/statistics/column";

/** What must be true of a respondent. Conditions nest; variables are named by id. */
export type Condition =
  /** Gave one of these options. */
  | { readonly kind: "option"; readonly variable: string; readonly anyOf: readonly number[] }
  /** A number within these bounds, both inclusive; an absent bound is open. */
  | { readonly kind: "range"; readonly variable: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly kind: "answered"; readonly variable: string }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

export type Variables = ReadonlyMap<string, Column>;

/** True, false, or unknown because an answer is missing. */
export type Truth = boolean | null;

/**
 * Three-valued: a missing answer makes a comparison unknown, and `not` of unknown stays unknown, so nobody is put into a
 * segment for what they never said. "All" is false as soon as one part is, "any" true as soon as one part is.
 */
export function evaluate(condition: Condition, variables: Variables, row: number): Truth {
  switch (condition.kind) {
    case "option": {
      const column = variables.get(condition.variable);
      const code = column?.kind === "categorical" ? (column.codes[row] ?? -1) : -1;
      return code < 0 ? null : condition.anyOf.includes(code);
    }
    case "range": {
      const column = variables.get(condition.variable);
      const value = column?.kind === "numeric" ? (column.values[row] ?? NaN) : NaN;
      if (Number.isNaN(value)) return null;
      return value >= (condition.atLeast ?? -Infinity) && value <= (condition.atMost ?? Infinity);
    }
    case "answered":
      return isAnswered(variables.get(condition.variable), row);
    case "all":
      return strongest(condition.of, variables, row, false);
    case "any":
      return strongest(condition.of, variables, row, true);
    case "not": {
      const inner = evaluate(condition.of, variables, row);
      return inner === null ? null : !inner;
    }
  }
}

const isAnswered = (column: Column | undefined, row: number): boolean =>
  column?.kind === "categorical" ? (column.codes[row] ?? -1) >= 0 : !Number.isNaN(column?.values[row] ?? NaN);

/** `deciding` if any part is, else unknown if any part is, else its opposite. */
function strongest(parts: readonly Condition[], variables: Variables, row: number, deciding: boolean): Truth {
  let unknown = false;
  for (const part of parts) {
    const truth = evaluate(part, variables, row);
    if (truth === deciding) return deciding;
    unknown ||= truth === null;
  }
  return unknown ? null : !deciding;
}
