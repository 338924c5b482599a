import type { Variable } from "@/lib/domain/responses/variables";
import type { FilterVariable } from "./filter-bar";
import { variableName, type Speak } from "./words";

/** Variables with answers to choose from, in words. A tick of a multiple choice has yes and no. */
export const filterVariables = (
  variables: readonly Variable[],
  speak: Speak,
  yesNo: { readonly yes: string; readonly no: string },
): FilterVariable[] =>
  variables
    .filter(({ kind, categories }) => kind === "categorical" && categories.length > 0)
    .map((variable) => ({
      id: variable.id,
      label: variableName(variable, speak),
      categories: variable.categories.map(({ id, label, code }) => ({
        id,
        label: speak(label) || (variable.binary ? (id === "yes" ? yesNo.yes : yesNo.no) : code),
      })),
    }));
