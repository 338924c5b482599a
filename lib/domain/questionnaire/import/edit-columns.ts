import { z } from "zod";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { columnMappingSchema, hasValues, type ColumnKind, type ColumnMapping } from "./import-mapping";
import { valuesFor } from "./value-labels";

const fields = columnMappingSchema.shape;

/** A correction, made to one column or to many at once. */
export const columnEditSchema = z.strictObject({
  kind: fields.kind.optional(),
  role: fields.role.optional(),
  dimension: fields.dimension.optional(),
  sensitive: fields.sensitive.optional(),
  title: fields.title.optional(),
  values: fields.values.optional(),
  missing: fields.missing.optional(),
  decimal: fields.decimal.optional(),
  dateOrder: fields.dateOrder.optional(),
});
export type ColumnEdit = z.infer<typeof columnEditSchema>;

/** Whether a column can be read as a kind: a choice needs at most 300 values, ticks need two. */
export const canBe = (column: ColumnMapping, kind: ColumnKind): boolean =>
  valuesFor(kind, column) !== undefined;

const withoutUndefined = <T extends object>(edit: T): Partial<T> =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<T>;

function editColumn(column: ColumnMapping, edit: ColumnEdit): ColumnMapping | undefined {
  const given = withoutUndefined(edit) as Partial<ColumnMapping>;
  const edited: ColumnMapping = { ...column, ...given };
  const keepsValues = edit.values !== undefined || (edit.kind === undefined && edit.missing === undefined);
  if (!keepsValues) {
    const values = valuesFor(edited.kind, edited);
    if (values === undefined) return undefined;
    edited.values = keepLabels(values, column.values);
  }
  if (edit.kind !== undefined && edit.kind !== column.kind) {
    edited.note = null;
    if (edited.kind === "ignore" || edited.kind === "text") edited.role = "none";
  }
  return hasValues(edited.kind) || edited.values.length === 0 ? edited : { ...edited, values: [] };
}

/** Labels a person wrote survive a change of kind or of missing codes. */
const keepLabels = (
  values: ColumnMapping["values"],
  before: ColumnMapping["values"],
): ColumnMapping["values"] =>
  values.map((value) => {
    const old = before.find((candidate) => candidate.value === value.value);
    return old && old.code === value.code ? { ...value, label: old.label } : value;
  });

/** The columns with a correction made to those at the given positions; refused as a whole when one cannot take it. */
export function editColumns(
  columns: readonly ColumnMapping[],
  positions: readonly number[],
  edit: ColumnEdit,
): Result<ColumnMapping[]> {
  const wanted = new Set(positions);
  const edited: ColumnMapping[] = [];
  for (const column of columns) {
    const next = wanted.has(column.position) ? editColumn(column, edit) : column;
    if (!next)
      return fail(
        problem(
          edit.kind === "ticks" ? "import.not-two-values" : "import.too-many-values",
          ["columns", column.position],
          {
            column: column.header,
          },
        ),
      );
    edited.push(next);
  }
  return ok(edited);
}
