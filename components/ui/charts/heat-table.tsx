import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { joinClasses } from "../join-classes";

export interface HeatTableProps {
  /** The sentence that says what the table shows; its caption. */
  title: string;
  note?: ReactNode;
  columns: readonly string[];
  /** `value` decides the colour (an adjusted residual), `text` is what stands in the cell. */
  rows: readonly { id: string; label: string; cells: readonly { value: number; text: string }[] }[];
  /** The value from which the colour is full; 4 suits adjusted residuals. */
  limit?: number;
  /** From this value on, either way, a cell is marked with an arrow and words as well as colour. */
  notable?: number;
  className?: string;
}

/** A table whose cells are tinted by how far they are from what would be expected. A real table: colour is only an echo. */
export function HeatTable({
  title,
  note,
  columns,
  rows,
  limit = 4,
  notable = 1.96,
  className,
}: HeatTableProps) {
  const t = useTranslations("shell.chart");
  const tint = (value: number) => {
    const strength = Math.round(Math.min(1, Math.abs(value) / limit) * 42);
    const side = value < 0 ? "var(--chart-negative)" : "var(--chart-positive)";
    return `color-mix(in oklab, ${side} ${strength}%, var(--surface))`;
  };
  return (
    <figure className={joinClasses("min-w-0", className)} data-print="together">
      <figcaption className="text-ink mb-3 max-w-prose text-base font-semibold text-balance">
        {title}
      </figcaption>
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        className="scrollbar-quiet relative overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0.5 text-sm">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="text-muted min-w-16 px-1.5 pb-1 text-center align-bottom text-xs font-medium"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="text-ink min-w-32 py-1 pr-3 text-left font-normal">
                  {row.label}
                </th>
                {row.cells.map((cell, index) => (
                  <td
                    key={index}
                    className="text-ink rounded-xs px-1.5 py-1.5 text-center whitespace-nowrap tabular-nums"
                    style={{ background: tint(cell.value) }}
                  >
                    {cell.text}
                    {Math.abs(cell.value) >= notable && (
                      <>
                        <span aria-hidden="true" className="text-2xs ml-1">
                          {cell.value > 0 ? "▲" : "▼"}
                        </span>
                        <span className="sr-only">
                          , {cell.value > 0 ? t("moreThanExpected") : t("lessThanExpected")}
                        </span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className="text-muted mt-2.5 text-xs">{note}</p>}
    </figure>
  );
}
