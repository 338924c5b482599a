import type { ColumnMapping } from "./import-mapping";

/** Neighbouring columns that ask the same thing of several objects: a block of ticks, or items on one scale. */
export interface Battery {
  readonly kind: "ticks" | "ordered";
  readonly positions: readonly number[];
}

const SMALLEST_NAMED = 4;
const SMALLEST_UNNAMED = 5;

const stem = (header: string): string => /^([\p{L}]+)[_.\d]/u.exec(header)?.[1]?.toLowerCase() ?? "";

const scaleOf = (column: ColumnMapping): string =>
  column.kind === "ticks" ? "ticks" : column.values.map(({ label }) => label).join("\u0001");

/** Runs of neighbours for which `same` holds. */
function runs(
  columns: readonly ColumnMapping[],
  same: (a: ColumnMapping, b: ColumnMapping) => boolean,
): ColumnMapping[][] {
  const found: ColumnMapping[][] = [];
  for (const column of columns) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && column.position === last.position + 1 && same(last, column)) run.push(column);
    else found.push([column]);
  }
  return found;
}

function splitByStem(run: readonly ColumnMapping[]): readonly ColumnMapping[][] {
  const parts = runs(run, (a, b) => stem(a.header) === stem(b.header));
  const named = parts.filter((part) => part.length >= SMALLEST_NAMED && stem(part[0]?.header ?? "") !== "");
  if (named.length === 0) return run.length >= SMALLEST_UNNAMED ? [[...run]] : [];
  const rest = runs(
    run.filter((column) => !named.some((part) => part.includes(column))),
    () => true,
  );
  return [...named, ...rest.filter((part) => part.length >= SMALLEST_UNNAMED)];
}

/** Batteries in a file, the longest first. Columns that share the beginning of their heading ("ch_…") belong together. */
export function findBatteries(columns: readonly ColumnMapping[]): Battery[] {
  const scaled = columns.filter((column) => column.kind === "ticks" || column.kind === "ordered");
  return runs(scaled, (a, b) => a.kind === b.kind && scaleOf(a) === scaleOf(b))
    .flatMap(splitByStem)
    .map((part): Battery => ({
      kind: part[0]?.kind === "ticks" ? "ticks" : "ordered",
      positions: part.map(({ position }) => position),
    }))
    .sort((a, b) => b.positions.length - a.positions.length);
}

/**
 * First guess of what each column is for: the longest battery groups people, everything else that can be counted describes
 * the groups. Texts and what is left out do neither.
 */
export function assignRoles(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const batteries = findBatteries(columns);
  const base = batteries.find(({ kind }) => kind === "ticks") ?? batteries[0];
  return columns.map((column) => {
    if (column.kind === "text" || column.kind === "ignore" || column.kind === "date")
      return { ...column, role: "none" };
    return { ...column, role: base?.positions.includes(column.position) ? "base" : "descriptor" };
  });
}
