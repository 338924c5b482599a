import { MISSING } from "../statistics/column";
import { sourcesOf, variableColumn, type ColumnOf } from "./answer-columns/variable-column";
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

/** Whom filters keep, from the answer columns of the variables they name. */
export interface ResponseSieve {
  /** Answer columns that are needed. */
  readonly columnIds: readonly string[];
  /** What each person counts for, with 0 for who does not pass every filter. */
  readonly keep: (columnOf: ColumnOf, weights: Float64Array) => Float64Array;
}

/** Filters that name no variable there is keep everybody. */
export function responseSieve(
  filters: readonly ResponseFilter[],
  variables: readonly Variable[],
): ResponseSieve {
  const wanted = filters.flatMap((filter) => {
    const variable = variables.find(({ id }) => id === filter.variableId);
    if (!variable) return [];
    const passes = variable.categories.map(({ id }) => filter.categoryIds.includes(id));
    return [{ variable, passes }];
  });
  return {
    columnIds: [...new Set(wanted.flatMap(({ variable }) => sourcesOf(variable)))],
    keep(columnOf, weights) {
      let kept = weights;
      for (const { variable, passes } of wanted) {
        const column = variableColumn(variable, weights.length, columnOf);
        const codes = column.kind === "categorical" ? column.codes : new Int16Array();
        kept = kept.map((weight, row) => (passes[codes[row] ?? MISSING] === true ? weight : 0));
      }
      return kept;
    },
  };
}
