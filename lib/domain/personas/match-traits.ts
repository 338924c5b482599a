import type { Variable } from "@/lib/domain/responses/variables";
import { MISSING, type Column } from "@/lib/domain/statistics/column";
import type { Evidence } from "./evidence";
import { traitsOf, type Reading } from "./traits-of-variable";

/**
 * Which of the people at `rows` have each trait: `[person][trait]`, null where they did not answer. `columns` by
 * variable id, one entry per response.
 */
export function matchTraits(
  traits: readonly Evidence[],
  variables: readonly Variable[],
  columns: ReadonlyMap<string, Column>,
  rows: readonly number[],
  reading: Reading,
): (boolean | null)[][] {
  const read = traits.map((evidence) => {
    const variable = variables.find(({ id }) => id === evidence.variableId);
    const codes =
      variable && traitsOf(variable, reading).find((t) => t.categoryId === evidence.categoryId)?.codes;
    const column = columns.get(evidence.variableId ?? "");
    return (row: number): boolean | null => {
      if (!codes || column?.kind !== "categorical") return null;
      const code = column.codes[row] ?? MISSING;
      return code === MISSING ? null : codes.includes(code);
    };
  });
  return rows.map((row) => read.map((matches) => matches(row)));
}
