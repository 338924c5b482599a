import { MISSING } from "../../statistics/column";
import { sourcesOf, variableColumn, type ColumnOf } from "../answer-columns/variable-column";
import type { Variable } from "../variables";

/** What divides people into columns: each belongs to one category, or to none. */
export interface Divider {
  readonly id: string;
  readonly categoryIds: readonly string[];
  /** Answer columns that are needed. */
  readonly sources: readonly string[];
  /** A code per person, or `MISSING`. */
  readonly codes: (length: number, columnOf: ColumnOf) => Int16Array;
}

/** A variable's categories as columns; undefined for a number, which has none. */
export function variableDivider(variable: Variable): Divider | undefined {
  if (variable.kind === "numeric") return undefined;
  return {
    id: variable.id,
    categoryIds: variable.categories.map(({ id }) => id),
    sources: sourcesOf(variable),
    codes(length, columnOf) {
      const column = variableColumn(variable, length, columnOf);
      return column.kind === "categorical" ? column.codes : new Int16Array(length).fill(MISSING);
    },
  };
}

/** Name of a segmentation that stands in columns. */
export const segmentsName = (segmentationId: string): string => `segments:${segmentationId}`;

/** The segmentation that a name of columns stands for. */
export const segmentationOf = (name: string): string | undefined =>
  /^segments:([0-9a-f-]{36})$/.exec(name)?.[1];

/** The segments of a segmentation as columns; the column of that name holds their positions. */
export const segmentDivider = (segmentationId: string, segmentIds: readonly string[]): Divider => {
  const id = segmentsName(segmentationId);
  return {
    id,
    categoryIds: segmentIds,
    sources: [],
    codes: (length, columnOf) =>
      Int16Array.from({ length }, (_, row) => {
        const position = columnOf(id)?.[row] ?? MISSING;
        return position < segmentIds.length ? position : MISSING;
      }),
  };
};

/** Columns that stand together: of one divider, or of two, one within the other. */
export interface ColumnBlock {
  readonly dividers: readonly Divider[];
  /** A category of each divider, and which columns are compared with each other: those of one outer category. */
  readonly columns: readonly { readonly ids: readonly string[]; readonly group: number }[];
}

/** One block a divider, side by side; or, nested, one block with the second within the first. */
export function columnBlocks(dividers: readonly Divider[], isNested: boolean): ColumnBlock[] {
  const [outer, inner] = dividers;
  if (!isNested || !outer || !inner)
    return dividers.map((divider) => ({
      dividers: [divider],
      columns: divider.categoryIds.map((id) => ({ ids: [id], group: 0 })),
    }));
  return [
    {
      dividers: [outer, inner],
      columns: outer.categoryIds.flatMap((outerId, group) =>
        inner.categoryIds.map((innerId) => ({ ids: [outerId, innerId], group })),
      ),
    },
  ];
}

/** The column of the block that each person stands in, or `MISSING`. */
export function blockCodes({ dividers }: ColumnBlock, length: number, columnOf: ColumnOf): Int16Array {
  const [outer, inner] = dividers;
  if (!outer) return new Int16Array(length);
  const codes = outer.codes(length, columnOf);
  if (!inner) return codes;
  const width = inner.categoryIds.length;
  const within = inner.codes(length, columnOf);
  return codes.map((code, row) => {
    const second = within[row] ?? MISSING;
    return code < 0 || second < 0 ? MISSING : code * width + second;
  });
}
