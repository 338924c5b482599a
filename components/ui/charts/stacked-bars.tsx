import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { Legend } from "./legend";
import { ShareStrip } from "./share-strip";

export interface StackedBarsProps extends ChartWords {
  /** What every bar is made of, in order. */
  parts: readonly { id: string; label: string; colour: string }[];
  /** One bar each: shares in the order of the parts, 0 to 1; drawn as parts of their sum. */
  rows: readonly { id: string; label: string; n?: number; shares: readonly number[] }[];
}

const positive = (share: number | undefined): number =>
  share !== undefined && share > 0 && Number.isFinite(share) ? share : 0;

/** Wholes under one another, each cut into the same parts: shares by wave, or by segmentation. */
export function StackedBars({ parts, rows, ...words }: StackedBarsProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), ...parts.map((part) => part.label)],
        rows: rows.map((row) => [
          row.n === undefined ? row.label : `${row.label}, ${t("n", { n: row.n })}`,
          ...parts.map((_, index) => formatShare(row.shares[index] ?? NaN, locale)),
        ]),
      }}
    >
      <Legend parts={parts} />
      <div className="flex flex-col gap-2">
        {rows.map((row) => (
          <div key={row.id} className="grid gap-x-4 gap-y-1 @md:grid-cols-[minmax(6rem,26%)_minmax(0,1fr)]">
            <span className="text-ink text-sm leading-5">
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
                share: positive(row.shares[index]),
              }))}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
