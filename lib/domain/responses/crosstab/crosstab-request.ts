import type { Variable } from "../variables";
import { segmentsName } from "./banner";
import { corrections, type Correction } from "./crosstab";
import { rowQuestion } from "./row-question";

/** What the cells of shares show. */
export const cellFigures = ["column", "row", "count", "index"] as const;
export type CellFigure = (typeof cellFigures)[number];

/** A table as it stands in an address. */
export interface CrosstabRequest {
  /** Names of questions whose answers are rows. */
  readonly rows: readonly string[];
  /** Variables or segmentations that divide people into columns. */
  readonly columns: readonly string[];
  /** The second one within the first. */
  readonly isNested: boolean;
  readonly show: CellFigure;
  readonly correction: Correction;
}

/** Parts of an address, as they come. */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

const MOST_QUESTIONS = 20;
const MOST_DIVIDERS = 2;
/** Answers a question may have to be taken for the columns when none is named. */
const MOST_GROUPS = 12;

export const listOf = (value: string | string[] | undefined): string[] =>
  [value ?? []].flat().filter((text) => text !== "");

const oneOf = <T extends string>(
  known: readonly T[],
  value: string | string[] | undefined,
  otherwise: T,
): T => known.find((one) => one === value) ?? otherwise;

/** The first question somebody would compare by: a descriptor with few answers, else whatever has answers. */
function usualColumn(variables: readonly Variable[], rows: readonly string[]): string | undefined {
  const groups = variables.filter(
    ({ id, kind, categories }) => kind === "categorical" && categories.length > 1 && !rows.includes(id),
  );
  const few = groups.find(
    ({ role, categories }) => role === "descriptor" && categories.length <= MOST_GROUPS,
  );
  return (few ?? groups[0])?.id;
}

/**
 * The table an address asks for. What it names and is not there is left out; without rows or columns it gets the usual ones
 * (`usualRows`, and the first descriptor).
 */
export function parseCrosstab(
  query: AddressQuery,
  variables: readonly Variable[],
  segmentationIds: readonly string[],
  usualRows: string,
): CrosstabRequest {
  const named = listOf(query["rows"]).filter((name) => rowQuestion(variables, name) !== undefined);
  const rows = named.length > 0 ? [...new Set(named)].slice(0, MOST_QUESTIONS) : [usualRows].filter(Boolean);
  const dividers = new Set([
    ...variables.filter(({ kind }) => kind === "categorical").map(({ id }) => id),
    ...segmentationIds.map(segmentsName),
  ]);
  const columns = [...new Set(listOf(query["columns"]))].filter((name) => dividers.has(name));
  const usual = columns.length > 0 ? [] : [usualColumn(variables, rows) ?? []].flat();
  return {
    rows,
    columns: [...columns.slice(0, MOST_DIVIDERS), ...usual],
    isNested: query["nested"] === "on",
    show: oneOf(cellFigures, query["show"], "column"),
    correction: oneOf(corrections, query["correction"], "holm"),
  };
}

/** The address's parts of a table; what is usual is left out. */
export function formatCrosstab({
  rows,
  columns,
  isNested,
  show,
  correction,
}: CrosstabRequest): [string, string][] {
  return [
    ...rows.map((name): [string, string] => ["rows", name]),
    ...columns.map((name): [string, string] => ["columns", name]),
    ...(isNested && columns.length > 1 ? [["nested", "on"] as [string, string]] : []),
    ...(show === "column" ? [] : [["show", show] as [string, string]]),
    ...(correction === "holm" ? [] : [["correction", correction] as [string, string]]),
  ];
}
