import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface SimpleTableProps {
  /** The table's name. */
  label: string;
  head: readonly ReactNode[];
  /** Cells by row; the first cell of a row names it. */
  rows: readonly (readonly ReactNode[])[];
  /** Columns, counted from 0, whose cells are numbers. */
  alignEnd?: readonly number[];
  className?: string;
}

/** A table that stands as it is given; needs no script. Scrolls inside itself when it is wider than the window. */
export function SimpleTable({ label, head, rows, alignEnd = [], className }: SimpleTableProps) {
  const align = (index: number) => (alignEnd.includes(index) ? "text-right tabular-nums" : "text-left");
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={joinClasses(
        "scrollbar-quiet relative max-w-full overflow-x-auto print:overflow-visible",
        className,
      )}
    >
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-line border-b">
            {head.map((cell, index) => (
              <th
                key={index}
                scope="col"
                className={joinClasses(
                  "text-muted px-3 py-2 text-sm font-medium first:pl-1 last:pr-1",
                  align(index),
                )}
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex} className="border-line/70 border-b last:border-b-0">
              {row.map((cell, index) => {
                const Cell = index === 0 ? "th" : "td";
                return (
                  <Cell
                    key={index}
                    {...(index === 0 && { scope: "row" })}
                    className={joinClasses(
                      "text-ink px-3 py-2.5 align-top first:pl-1 last:pr-1",
                      index === 0 ? "font-medium" : "font-normal",
                      align(index),
                    )}
                  >
                    {cell}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
