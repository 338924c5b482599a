import { rowCount, type Column, type NumericColumn } from "@/lib/domain/statistics/column";
import { ipsatise } from "../response-style/ipsatise";
import { rowStandardise } from "../response-style/row-standardise";

/** How a base becomes the numbers people are compared by; kept, so that new people are prepared alike. */
export interface Preparation {
  readonly responseStyle: "none" | "centre" | "standardise";
  readonly scale: "none" | "z-score" | "spend";
  /** By variable: what is subtracted and what is divided by afterwards; null where it stays as it is. */
  readonly units: readonly (VariableUnits | null)[];
}

interface VariableUnits {
  readonly centre: number;
  readonly scale: number;
  /** Amounts are cut to these before their logarithm is taken (1st and 99th percentile). */
  readonly bounds: readonly [number, number] | null;
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

function measureUnits(values: Float64Array, scale: "z-score" | "spend"): VariableUnits {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const bounds =
    scale === "spend" && known.length > 0
      ? ([percentile(known, WINSORISED), percentile(known, 1 - WINSORISED)] as const)
      : null;
  const taken = known.map((value) => amount(value, bounds));
  const centre = taken.reduce((sum, value) => sum + value, 0) / Math.max(1, taken.length);
  const squares = taken.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, taken.length - 1));
  // A variable that does not vary tells nobody apart, whatever it is divided by.
  return { centre, scale: deviation > 0 ? deviation : 1, bounds };
}

/**
 * What is to be done to a base: response style first, then one scale for all. `z-score` standardises every variable but
 * ticks; `spend` takes the logarithm of winsorised amounts (log(1 + x)) before.
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
      if (scale === "none" || !column || isTick(column)) return null;
      return measureUnits(values, scale === "spend" && column.kind === "numeric" ? "spend" : "z-score");
    }),
  };
}

function withoutStyle(items: readonly Float64Array[], style: Preparation["responseStyle"]): Float64Array[] {
  if (style === "centre") return ipsatise(items);
  return style === "standardise" ? [...rowStandardise(items).items] : [...items];
}

/**
 * The base as numbers, prepared as planned. With `standardise`, people who gave one answer throughout have no profile:
 * all their values are missing.
 */
export function prepareBase(columns: readonly Column[], preparation: Preparation): NumericColumn[] {
  const styled = withoutStyle(columns.map(valuesOf), preparation.responseStyle);
  return styled.map((values, variable) => {
    const units = preparation.units[variable] ?? null;
    return {
      kind: "numeric",
      values:
        units === null
          ? values
          : values.map((value) => (amount(value, units.bounds) - units.centre) / units.scale),
    };
  });
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
