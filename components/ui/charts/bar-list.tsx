import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { shareEnd } from "./scale-end";

export interface BarListRow {
  id: string;
  label: string;
  /** 0 to 1. */
  share: number;
  /** How many people. */
  n?: number;
  /** The ends of the 95 % interval, 0 to 1; drawn as a whisker. */
  low?: number;
  high?: number;
  /** The same share among everyone, drawn as a dot. */
  everyone?: number;
  colour?: string;
  /** Greys the bar: "don't know", "none of these". */
  isQuiet?: boolean;
}

export interface BarListProps extends ChartWords {
  rows: readonly BarListRow[];
  /** How many people were asked, for the table. */
  base?: number;
  /** The share at the end of the scale; a round one by default. */
  max?: number;
  colour?: string;
  /** What the dot stands for; "Everyone" by default. */
  everyoneLabel?: string;
}

const percent = (share: number, end: number): string => `${Math.min(100, Math.max(0, (share / end) * 100))}%`;

/** Labelled horizontal bars with their share and count. Rows stand as given; long labels wrap over the bar. */
export function BarList({
  rows,
  base,
  max,
  colour = "var(--chart-bar)",
  everyoneLabel,
  ...words
}: BarListProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const end = max ?? shareEnd(rows.flatMap((row) => [row.share, row.high ?? 0, row.everyone ?? 0]));
  const hasEveryone = rows.some((row) => row.everyone !== undefined);
  const hasInterval = rows.some((row) => row.low !== undefined && row.high !== undefined);
  const dotLabel = everyoneLabel ?? t("everyone");
  const head = [t("label"), t("share"), t("people")];
  if (hasInterval) head.push(t("interval"));
  if (hasEveryone) head.push(dotLabel);
  const table = {
    head,
    rows: rows.map((row) => [
      row.label,
      formatShare(row.share, locale),
      row.n === undefined ? "–" : base === undefined ? row.n : t("ofBase", { n: row.n, base }),
      ...(hasInterval
        ? [
            row.low === undefined || row.high === undefined
              ? "–"
              : t("intervalValue", { from: formatShare(row.low, locale), to: formatShare(row.high, locale) }),
          ]
        : []),
      ...(hasEveryone ? [row.everyone === undefined ? "–" : formatShare(row.everyone, locale)] : []),
    ]),
  };
  return (
    <ChartFrame {...words} table={table}>
      <div className="flex flex-col gap-2.5">
        {rows.map((row) => (
          <div
            key={row.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 @md:grid-cols-[minmax(7rem,34%)_minmax(0,1fr)_6.5rem]"
          >
            <span className={`text-sm leading-snug ${row.isQuiet ? "text-muted" : "text-ink"}`}>
              {row.label}
            </span>
            <span className="text-right text-sm whitespace-nowrap tabular-nums @md:order-3">
              <span className="text-ink font-medium">{formatShare(row.share, locale)}</span>
              {row.n !== undefined && (
                <span className="text-muted inline-block min-w-9 pl-2 text-xs">
                  {formatNumber(row.n, locale)}
                </span>
              )}
            </span>
            <span className="relative col-span-2 block h-4 @md:order-2 @md:col-span-1">
              <span className="bg-line/60 absolute inset-x-0 inset-y-[5px] rounded-r-full" />
              <span
                className="absolute inset-y-[2px] left-0 rounded-r-xs"
                style={{
                  width: percent(row.share, end),
                  background: row.isQuiet ? "var(--chart-quiet)" : (row.colour ?? colour),
                }}
              />
              {row.low !== undefined && row.high !== undefined && (
                <span
                  className="border-ink/70 absolute top-1/2 h-2 -translate-y-1/2 border-x"
                  style={{
                    left: percent(row.low, end),
                    width: `calc(${percent(row.high, end)} - ${percent(row.low, end)})`,
                  }}
                >
                  <span className="bg-ink/70 absolute inset-x-0 top-1/2 h-px" />
                </span>
              )}
              {row.everyone !== undefined && (
                <span
                  className="border-surface bg-ink absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2"
                  style={{ left: percent(row.everyone, end) }}
                />
              )}
            </span>
          </div>
        ))}
      </div>
      {(hasEveryone || hasInterval) && (
        <div className="text-muted mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs">
          {hasEveryone && (
            <span className="flex items-center gap-1.5">
              <span className="bg-ink size-2 rounded-full" />
              {dotLabel}
            </span>
          )}
          {hasInterval && (
            <span className="flex items-center gap-1.5">
              <span className="border-ink/70 relative inline-block h-2 w-4 border-x">
                <span className="bg-ink/70 absolute inset-x-0 top-1/2 h-px" />
              </span>
              {t("interval")}
            </span>
          )}
        </div>
      )}
    </ChartFrame>
  );
}
