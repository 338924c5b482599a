import type { ReactNode } from "react";
import { useId } from "react";
import { joinClasses } from "../join-classes";
import { DownloadChart } from "./export/download-chart";

/** What every chart takes besides its numbers. */
export interface ChartWords {
  /** The sentence that says what the chart shows. */
  title: string;
  /** More for those who do not see the drawing. */
  description?: string;
  /** Base and source, under the drawing. */
  note?: ReactNode;
  /** The level of heading the title is; without it the title is a plain caption. */
  level?: 2 | 3 | 4;
  /** Keeps the title for screen readers only, where the place already says it. */
  isTitleHidden?: boolean;
  /** Offers the picture as a file (SVG, PNG): for analysts' charts. Needs script; without it nothing is offered. */
  isDownloadable?: boolean;
  className?: string;
}

export interface ChartFrameProps extends ChartWords {
  /** The drawing. Its words are hidden from screen readers, who get `table` instead. */
  children: ReactNode;
  /** The least width of the drawing in px; in narrower places it scrolls inside the figure, on paper it shrinks. */
  minWidth?: number;
  /** The same numbers as a table: head, then rows whose first cell names them. */
  table: { head: readonly string[]; rows: readonly (readonly (string | number)[])[] };
}

/** The figure around a drawing: title, picture with its name, note, and the numbers as a table for screen readers. */
export function ChartFrame({
  title,
  description,
  note,
  level,
  isTitleHidden = false,
  isDownloadable = false,
  className,
  children,
  minWidth,
  table,
}: ChartFrameProps) {
  const id = useId();
  const Title = level === undefined ? ("p" as const) : (`h${level}` as const);
  return (
    <figure className={joinClasses("@container relative min-w-0", className)} data-print="together">
      <figcaption className={isTitleHidden ? "sr-only" : joinClasses("mb-3", isDownloadable && "pr-10")}>
        <Title className="text-ink max-w-prose text-base font-semibold text-balance">{title}</Title>
        {description !== undefined && (
          <span id={`${id}-description`} className="sr-only">
            {description}
          </span>
        )}
      </figcaption>
      {isDownloadable && (
        <DownloadChart
          title={title}
          className={isTitleHidden ? "flex justify-end" : "absolute -top-1 right-0 pointer-coarse:-top-2.5"}
        />
      )}
      <div
        {...(minWidth !== undefined && {
          role: "region",
          "aria-label": title,
          tabIndex: 0,
          className: "scrollbar-quiet relative overflow-x-auto print:overflow-visible",
        })}
      >
        <div
          role="img"
          aria-label={title}
          {...(description !== undefined && { "aria-describedby": `${id}-description` })}
          {...(minWidth !== undefined && { style: { minWidth }, className: "print:min-w-0!" })}
        >
          {children}
        </div>
      </div>
      <div className="sr-only">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {table.head.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rowIndex) => (
              <tr key={rowIndex}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={index} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={index}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className="text-muted mt-2.5 text-xs">{note}</p>}
    </figure>
  );
}
