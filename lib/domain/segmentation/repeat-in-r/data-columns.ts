import type { Variable } from "@/lib/domain/responses/variables";
import type { Column } from "@/lib/domain/statistics/column";

/** Columns of the data beside the variables. */
const own = ["person", "weight", "found", "segment"] as const;

/** Words R keeps for itself. */
const reserved = new Set(
  "if else repeat while function for next break in TRUE FALSE NULL Inf NaN NA NA_integer_ NA_real_ NA_character_".split(
    " ",
  ),
);

/** Names of the variables as R takes them in a formula: letters, digits and dots, each once, none of R's own words. */
export function dataNames(variables: readonly Pick<Variable, "code">[]): string[] {
  const taken = new Set<string>(own);
  return variables.map(({ code }) => {
    const plain = code.normalize("NFKD").replace(/[^A-Za-z0-9_.]+/g, ".");
    const begun = /^[A-Za-z]/.test(plain) && !reserved.has(plain) ? plain : `v.${plain}`;
    let name = begun;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${begun}.${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Heads of the data, in order; weights only where there are some. */
export const dataHead = (names: readonly string[], isWeighted: boolean): string[] => [
  "person",
  ...names,
  ...(isWeighted ? ["weight"] : []),
  "found",
  "segment",
];

/** One answer as the data hold it: categories count from 1, numbers are as given, what is missing is empty. */
export function dataCell(column: Column, row: number): string {
  if (column.kind === "numeric") {
    const value = column.values[row] ?? Number.NaN;
    return Number.isNaN(value) ? "" : String(value);
  }
  const code = column.codes[row] ?? -1;
  return code < 0 ? "" : String(code + 1);
}
