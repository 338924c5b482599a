import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { Legend } from "./legend";
import { ShareStrip } from "./share-strip";

export interface StackedBarProps extends ChartWords {
  parts: readonly { id: string; label: string; colour: string }[];
  /** `shares` in the order of the parts, 0 to 1. */
  rows: readonly { id: string; label: string; n?: number; shares: readonly number[] }[];
}

/** Shares of a whole, row under row: how segments divide each group. */
export function StackedBar({ parts, rows, ...words }: StackedBarProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), ...parts.map((part) => part.label)],
        rows: rows.map((row) => [
          row.label,
          ...parts.map((_, index) => formatShare(row.shares[index] ?? 0, locale)),
        ]),
      }}
    >
      <Legend parts={parts} />
      <div className="flex flex-col gap-2">
        {rows.map((row) => (
          <div key={row.id} className="grid gap-x-4 gap-y-1 @md:grid-cols-[minmax(7rem,30%)_minmax(0,1fr)]">
            <span className="text-ink text-sm">
              {row.label}
              {row.n !== undefined && (
                <span className="text-muted text-xs tabular-nums"> {t("n", { n: row.n })}</span>
              )}
            </span>
            <ShareStrip
              locale={locale}
              parts={parts.map((part, index) => ({
                id: part.id,
                colour: part.colour,
                share: row.shares[index] ?? 0,
              }))}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
