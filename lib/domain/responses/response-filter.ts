import type { Answers } from "../questionnaire/answer";
import { codeResponses } from "./code-responses";
import type { Variable } from "./variables";

/** People who gave one of these answers. Several filters narrow each other. */
export interface ResponseFilter {
  readonly variableId: string;
  readonly categoryIds: readonly string[];
}

/** As it stands in an address: `variable~category,category`. */
export const formatFilter = ({ variableId, categoryIds }: ResponseFilter): string =>
  `${variableId}~${categoryIds.join(",")}`;

/** Filters of an address that name categorical variables and categories there are; the rest is left out. */
export function parseFilters(texts: readonly string[], variables: readonly Variable[]): ResponseFilter[] {
  const filters: ResponseFilter[] = [];
  for (const text of texts.slice(0, 20)) {
    const [variableId = "", categories = ""] = text.split("~");
    const variable = variables.find(({ id, kind }) => id === variableId && kind === "categorical");
    const wanted = new Set(categories.split(","));
    const categoryIds = (variable?.categories ?? []).map(({ id }) => id).filter((id) => wanted.has(id));
    if (categoryIds.length > 0 && !filters.some((known) => known.variableId === variableId))
      filters.push({ variableId, categoryIds });
  }
  return filters;
}

/** The responses that pass every filter. */
export function filterResponses<Response extends { readonly answers: Answers }>(
  responses: readonly Response[],
  filters: readonly ResponseFilter[],
  variables: readonly Variable[],
): readonly Response[] {
  if (filters.length === 0) return responses;
  const wanted = filters.flatMap((filter) => {
    const variable = variables.find(({ id }) => id === filter.variableId);
    return variable ? [{ variable, categoryIds: new Set(filter.categoryIds) }] : [];
  });
  const columns = codeResponses(
    wanted.map(({ variable }) => variable),
    responses.map(({ answers }) => answers),
  );
  return responses.filter((_, row) =>
    wanted.every(({ variable, categoryIds }, i) => {
      const column = columns[i];
      const code = column?.kind === "categorical" ? (column.codes[row] ?? -1) : -1;
      return categoryIds.has(variable.categories[code]?.id ?? "");
    }),
  );
}
