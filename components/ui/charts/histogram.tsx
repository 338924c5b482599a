import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { ColumnDrawing } from "./column-drawing";
import { formatNumber } from "./format-number";
import { roundScale } from "./scale-end";

export interface HistogramProps extends ChartWords {
  /** Touching bins of equal width, in order; `to` belongs to the next bin, except in the last. */
  bins: readonly { from: number; to: number; count: number }[];
  /** The unit of the values, after each number in the table. */
  unit?: string;
  /** Drawn as a dashed line with its value. */
  median?: number;
  colour?: string;
}

/** How a number is spread over people. */
export function Histogram({ bins, unit, median, colour = "var(--chart-bar)", ...words }: HistogramProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const scale = roundScale(
    bins.map((bin) => bin.count),
    { startsAtZero: true },
  );
  const first = bins[0]?.from ?? 0;
  const last = bins[bins.length - 1]?.to ?? 1;
  const withUnit = (value: number) =>
    unit === undefined ? formatNumber(value, locale) : `${formatNumber(value, locale)}\u00a0${unit}`;
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("from"), t("to"), t("people")],
        rows: bins.map((bin) => [withUnit(bin.from), withUnit(bin.to), bin.count]),
      }}
    >
      <p className="text-2xs text-muted">{t("people")}</p>
      <ColumnDrawing
        isDense
        scale={scale}
        locale={locale}
        columns={bins.map((bin) => ({
          id: String(bin.from),
          label: formatNumber(bin.from, locale),
          value: bin.count,
          colour,
        }))}
        {...(median !== undefined &&
          last > first && {
            mark: { at: (median - first) / (last - first), text: `${t("median")} ${withUnit(median)}` },
          })}
      />
    </ChartFrame>
  );
}
