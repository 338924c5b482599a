import { MISSING } from "../statistics/column";
import type { CountedBatch } from "./answer-columns/counted-batch";
import { sourcesOf, variableColumn } from "./answer-columns/variable-column";
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
  /** The batch with a weight of 0 for who does not pass every filter. */
  readonly keep: (batch: CountedBatch) => CountedBatch;
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
    keep(batch) {
      if (wanted.length === 0) return batch;
      const { length, columnOf } = batch;
      const weights = batch.weights?.slice() ?? new Float64Array(length).fill(1);
      for (const { variable, passes } of wanted) {
        const column = variableColumn(variable, length, columnOf);
        const codes = column.kind === "categorical" ? column.codes : new Int16Array();
        for (let row = 0; row < length; row++) if (passes[codes[row] ?? MISSING] !== true) weights[row] = 0;
      }
      return { length, columnOf, weights };
    },
  };
}
