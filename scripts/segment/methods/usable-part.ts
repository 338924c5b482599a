import { scaledWeights } from "@/lib/domain/segmentation/weights/row-weights";
import type { Column } from "@/lib/domain/statistics/column";
import type { ReadColumn } from "../read-columns";
import type { ReadTable } from "../read-table";

const takeRows = (column: Column, rows: Int32Array): Column =>
  column.kind === "numeric"
    ? { kind: "numeric", values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) }
    : { ...column, codes: Int16Array.from(rows, (row) => column.codes[row] ?? -1) };

/** The people a method works on, with their weights as effective persons, and the unit to tell sums in. */
export interface UsablePart {
  readonly people: number;
  readonly columns: readonly Column[];
  readonly weights: Float64Array | undefined;
  /** Sum of the weights as the file has them (or the people) over the sum of `weights`. */
  readonly unit: number;
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

export const usablePart = ({ base, usable, weights }: ReadTable): UsablePart => {
  const raw = weights && Float64Array.from(usable, (row) => weights.values[row] ?? 0);
  const scaled = raw && scaledWeights({ kind: "sampling", values: raw });
  return {
    people: usable.length,
    columns: base.map(({ column }) => takeRows(column, usable)),
    weights: scaled,
    unit: raw && scaled ? total(raw) / total(scaled) : 1,
  };
};

/** An answer as the file has it. */
export const answerOf = ({ categories }: ReadColumn, column: Column, person: number): number | string =>
  column.kind === "numeric" ? (column.values[person] ?? NaN) : (categories[column.codes[person] ?? -1] ?? "");

/** People per segment, each counted once and by weight. */
export const sizesOf = ({ weights }: UsablePart, assigned: Int16Array, segments: number) => {
  const sizes = new Array<number>(segments).fill(0);
  const weighted = new Array<number>(segments).fill(0);
  assigned.forEach((segment, person) => {
    sizes[segment] = (sizes[segment] ?? 0) + 1;
    weighted[segment] = (weighted[segment] ?? 0) + (weights ? (weights[person] ?? 0) : 1);
  });
  const sum = weighted.reduce((all, weight) => all + weight, 0);
  return { smallestSize: Math.min(...sizes), shares: weighted.map((weight) => weight / sum) };
};
