import { rowCount, type Column, type NumericColumn } from "@/lib/domain/statistics/column";
import { ipsatise } from "../response-style/ipsatise";
import { rowStandardise } from "../response-style/row-standardise";
import { centredLogRatio, closeRows, replaceZeros } from "../allocation/log-ratio";
import type { Scale } from "./scales";

/** How a base becomes the numbers people are compared by; kept, so that new people are prepared alike. */
export interface Preparation {
  readonly responseStyle: "none" | "centre" | "standardise";
  readonly scale: Scale;
  /** By variable: what is subtracted and what is divided by afterwards; null where it stays as it is. */
  readonly units: readonly (VariableUnits | null)[];
}

interface VariableUnits {
  readonly centre: number;
  readonly scale: number;
  /** Amounts are cut to these before their logarithm is taken (1st and 99th percentile). */
  readonly bounds: readonly [number, number] | null;
  /** Of amounts some of which are zero: buying, as a column of its own; the rest here is then of buyers alone. */
  readonly buying?: { readonly centre: number; readonly scale: number } | null;
}

const WINSORISED = 0.01;

/** Codes of ticks and scale points as numbers; NaN where missing. */
export const valuesOf = (column: Column): Float64Array =>
  column.kind === "numeric"
    ? column.values
    : Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : code));

function percentile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
}

const isTick = (column: Column): boolean => column.kind === "categorical" && column.categories === 2;

const amount = (value: number, bounds: readonly [number, number] | null): number =>
  bounds === null
    ? value
    : Math.sign(value) * Math.log1p(Math.abs(Math.min(bounds[1], Math.max(bounds[0], value))));

interface Moments {
  readonly centre: number;
  readonly scale: number;
}

function standardUnits(values: Float64Array): Moments {
  const centre = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  // A variable that does not vary tells nobody apart, whatever it is divided by.
  return { centre, scale: deviation > 0 ? deviation : 1 };
}

const knownOf = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value)).sort();

/**
 * Amounts as a hurdle (Cragg 1971): where some are zero and none is below, buying is a column of its own and the logarithm is
 * taken of buyers' amounts only.
 */
function spendUnits(values: Float64Array): VariableUnits {
  const known = knownOf(values);
  const buyers = known.filter((value) => value > 0);
  const isHurdle = (known[0] ?? -1) === 0 && buyers.length > 0;
  const amounts = isHurdle ? buyers : known;
  if (amounts.length === 0) return { centre: 0, scale: 1, bounds: null };
  const bounds = [percentile(amounts, WINSORISED), percentile(amounts, 1 - WINSORISED)] as const;
  return {
    ...standardUnits(amounts.map((value) => amount(value, bounds))),
    bounds,
    buying: isHurdle ? standardUnits(known.map((value) => (value > 0 ? 1 : 0))) : null,
  };
}

/**
 * What is to be done to a base: response style first, then one scale for all. `z-score` standardises every variable but
 * ticks; `spend` takes the logarithm of winsorised amounts (log(1 + x)) before, and whether somebody bought at all apart;
 * `shares` needs no units: parts of a constant sum are compared by their ratios.
 */
export function planPreparation(
  columns: readonly Column[],
  { responseStyle, scale }: Pick<Preparation, "responseStyle" | "scale">,
): Preparation {
  const styled = withoutStyle(columns.map(valuesOf), responseStyle);
  return {
    responseStyle,
    scale,
    units: styled.map((values, variable) => {
      const column = columns[variable];
      if (scale === "none" || scale === "shares" || !column || isTick(column)) return null;
      return scale === "spend" && column.kind === "numeric"
        ? spendUnits(values)
        : { ...standardUnits(knownOf(values)), bounds: null };
    }),
  };
}

function withoutStyle(items: readonly Float64Array[], style: Preparation["responseStyle"]): Float64Array[] {
  if (style === "centre") return ipsatise(items);
  return style === "standardise" ? [...rowStandardise(items).items] : [...items];
}

/**
 * Centred log-ratios of everybody's parts (Aitchison 1986), zeros taken for a small share: distances between people are then
 * of ratios, and a part that rises does not have to lower the others. Who left a part out, or gave none, has none.
 */
function logRatios(items: readonly Float64Array[]): NumericColumn[] {
  const parts = items.length;
  const people = items[0]?.length ?? 0;
  const points = new Float64Array(parts * people);
  for (const [part, values] of items.entries())
    for (let person = 0; person < people; person++)
      points[person * parts + part] = values[person] ?? Number.NaN;
  const ratios = centredLogRatio(replaceZeros(closeRows({ parts, points }), parts), parts);
  return items.map((_, part) => ({
    kind: "numeric",
    values: Float64Array.from(
      { length: people },
      (__, person) => ratios[person * parts + part] ?? Number.NaN,
    ),
  }));
}

const prepared = (value: number, { centre, scale, bounds, buying }: VariableUnits): number =>
  // Who did not buy stands at the buyers' mean, so that not buying counts once.
  buying && value === 0 ? 0 : (amount(value, bounds) - centre) / scale;

/**
 * The base as numbers, prepared as planned: a column for each variable in their order, then one for the buying of each
 * amount that has such. With `standardise`, people who gave one answer throughout have no profile: all their values are
 * missing.
 */
export function prepareBase(columns: readonly Column[], preparation: Preparation): NumericColumn[] {
  const styled = withoutStyle(columns.map(valuesOf), preparation.responseStyle);
  if (preparation.scale === "shares") return logRatios(styled);
  const numbers = (values: Float64Array): NumericColumn => ({ kind: "numeric", values });
  const unitsOf = (variable: number) => preparation.units[variable] ?? null;
  return [
    ...styled.map((values, variable) => {
      const units = unitsOf(variable);
      return numbers(units === null ? values : values.map((value) => prepared(value, units)));
    }),
    ...styled.flatMap((values, variable) => {
      const buying = unitsOf(variable)?.buying;
      if (!buying) return [];
      const bought = (value: number) => (Number.isNaN(value) ? value : Number(value > 0));
      return [numbers(values.map((value) => (bought(value) - buying.centre) / buying.scale))];
    }),
  ];
}

/** How many of the base variables each person answered. */
export function countAnswered(columns: readonly Column[]): Int16Array {
  const answered = new Int16Array(columns[0] ? rowCount(columns[0]) : 0);
  for (const column of columns) {
    if (column.kind === "categorical")
      column.codes.forEach((code, row) => (answered[row] = (answered[row] ?? 0) + (code >= 0 ? 1 : 0)));
    else
      column.values.forEach(
        (value, row) => (answered[row] = (answered[row] ?? 0) + (Number.isNaN(value) ? 0 : 1)),
      );
  }
  return answered;
}

/** Fewer answers than half of the base (and than three, or all of a shorter base) place nobody. */
export const leastAnswered = (variables: number): number =>
  Math.min(variables, Math.max(Math.ceil(variables / 2), 3));
