"use client";

import { useMemo, useState, type ReactNode } from "react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale } from "react-aria-components";
import { joinClasses } from "./join-classes";
import { sortRows, type SortDirection } from "./sort-rows";

export interface TableColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, in tabular figures. */
  align?: "start" | "end";
  /** The cell that names the row; one column should. */
  isRowHeader?: boolean;
  /** Makes the column sortable. */
  sortValue?: (row: Row) => string | number;
  /** A CSS width. */
  width?: string;
  /** Keeps the header for screen readers only (a column of buttons). */
  isHeaderHidden?: boolean;
}

export interface TableProps<Row> {
  /** The table's name. */
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
  initialSort?: { column: string; direction: SortDirection };
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** With it the body scrolls under a header that stays. */
  maxHeight?: string;
  className?: string;
}

/** Rows and columns, sortable by their headers. Wider than the window, it scrolls inside itself, never the page. */
export function Table<Row>({
  label,
  rows,
  rowId,
  columns,
  initialSort,
  empty,
  maxHeight,
  className,
}: TableProps<Row>) {
  const { locale } = useLocale();
  const [sort, setSort] = useState(initialSort);
  const sorted = useMemo(() => {
    const valueOf = columns.find((column) => column.id === sort?.column)?.sortValue;
    return sort && valueOf ? sortRows(rows, valueOf, sort.direction, locale) : rows;
  }, [rows, columns, sort, locale]);
  const press = (column: string) =>
    setSort({
      column,
      direction: sort?.column === column && sort.direction === "ascending" ? "descending" : "ascending",
    });
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      style={maxHeight === undefined ? undefined : { maxHeight }}
      className={joinClasses(
        "scrollbar-quiet relative max-w-full overflow-auto print:max-h-none! print:overflow-visible",
        className,
      )}
    >
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const direction = sort?.column === column.id ? sort.direction : undefined;
              const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
              return (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={column.sortValue ? (direction ?? "none") : undefined}
                  style={column.width === undefined ? undefined : { width: column.width }}
                  className={joinClasses(
                    "border-line text-muted sticky top-0 z-1 border-b bg-inherit px-3 py-2 text-sm font-medium first:pl-1 last:pr-1",
                    "bg-[var(--table-ground,var(--surface))]",
                    column.align === "end" ? "text-right" : "text-left",
                  )}
                >
                  {column.sortValue ? (
                    <button
                      type="button"
                      onClick={() => press(column.id)}
                      className={joinClasses(
                        "group/sort hover:text-ink -mx-1 inline-flex items-center gap-1 rounded-xs px-1 py-0.5 pointer-coarse:min-h-11",
                        column.align === "end" && "flex-row-reverse",
                        direction && "text-ink",
                      )}
                    >
                      {column.header}
                      <Arrow
                        aria-hidden="true"
                        className={joinClasses(
                          "size-3.5",
                          direction === undefined &&
                            "opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60",
                        )}
                      />
                    </button>
                  ) : (
                    <span className={column.isHeaderHidden ? "sr-only" : undefined}>{column.header}</span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowId(row)} className="border-line/70 hover:bg-ink/[0.025] border-b last:border-b-0">
              {columns.map((column) => {
                const Cell = column.isRowHeader ? "th" : "td";
                return (
                  <Cell
                    key={column.id}
                    {...(column.isRowHeader && { scope: "row" })}
                    className={joinClasses(
                      "text-ink px-3 py-2.5 align-top font-normal first:pl-1 last:pr-1",
                      column.align === "end" ? "text-right whitespace-nowrap tabular-nums" : "text-left",
                      column.isRowHeader && "min-w-40 font-medium",
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}
