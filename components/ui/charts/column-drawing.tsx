import { labelVisibility, longestWords } from "./thin-labels";
import { ValueAxis } from "./value-axis";
import type { roundScale } from "./scale-end";

export interface DrawnColumn {
  id: string;
  label: string;
  value: number;
  /** Over the column; shown where columns are wide enough. */
  text?: string;
  colour: string;
}

export interface ColumnDrawingProps {
  columns: readonly DrawnColumn[];
  scale: ReturnType<typeof roundScale>;
  locale: string;
  /** Columns touch, as in a histogram. */
  isDense?: boolean;
  /** A line across all columns at a place 0 to 1 along them, with its words. */
  mark?: { at: number; text: string };
}

/** Up to so many columns their labels may take several lines; beyond, some are left out. */
const MOST_WRAPPED = 8;

/** Columns over an axis of labels, lines at the ticks. HTML boxes: text keeps its size at every width. */
export function ColumnDrawing({ columns, scale, locale, isDense = false, mark }: ColumnDrawingProps) {
  const labels = columns.map((column) => column.label);
  const canWrap = columns.length <= MOST_WRAPPED;
  const visibility = labelVisibility(canWrap ? longestWords(labels) : labels);
  const wrap = canWrap ? "text-center leading-tight" : "whitespace-nowrap";
  const hasTexts = columns.length <= 14;
  return (
    <div className="text-2xs text-muted flex gap-2 pt-4 tabular-nums">
      <ValueAxis scale={scale} locale={locale} height="h-40" />
      <div className="min-w-0 grow">
        <div className="relative h-40">
          {scale.ticks.map((tick) => (
            <span
              key={tick}
              className={`absolute inset-x-0 border-t ${tick === 0 ? "border-line-strong" : "border-line"}`}
              style={{ bottom: `${scale.at(tick)}%` }}
            />
          ))}
          <div className="absolute inset-0 flex">
            {columns.map((column) => (
              <div key={column.id} className="relative min-w-0 grow basis-0">
                <div className={`absolute inset-y-0 ${isDense ? "inset-x-px" : "inset-x-[12%]"}`}>
                  <span
                    className="absolute inset-x-0 mx-auto max-w-16 rounded-t-xs"
                    style={{
                      bottom: `${scale.at(Math.min(0, column.value))}%`,
                      height: `${Math.abs(scale.at(column.value) - scale.at(0))}%`,
                      background: column.colour,
                      ...(isDense && { maxWidth: "none" }),
                    }}
                  />
                  {column.text !== undefined && hasTexts && (
                    <span
                      className={`text-ink absolute left-1/2 -translate-x-1/2 pb-0.5 whitespace-nowrap ${columns.length > 7 ? "hidden @md:block" : ""}`}
                      style={{ bottom: `${scale.at(Math.max(0, column.value))}%` }}
                    >
                      {column.text}
                    </span>
                  )}
                </div>
              </div>
            ))}
          </div>
          {mark && (
            <span
              className="border-ink absolute inset-y-0 border-l-[1.5px] border-dashed"
              style={{ left: `${mark.at * 100}%` }}
            >
              <span
                className={`text-ink absolute -top-4 whitespace-nowrap ${mark.at > 0.6 ? "right-0" : "left-0"}`}
              >
                {mark.text}
              </span>
            </span>
          )}
        </div>
        <div className="flex pt-1.5">
          {columns.map((column, index) => (
            <span key={column.id} className="flex min-w-0 grow basis-0 justify-center">
              <span
                className={
                  visibility[index] === "always"
                    ? wrap
                    : visibility[index] === "wide"
                      ? `hidden @md:inline ${wrap}`
                      : "hidden"
                }
              >
                {column.label}
              </span>
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
