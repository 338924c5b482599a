import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatTick } from "./format-number";
import { roundScale } from "./scale-end";
import { labelVisibility } from "./thin-labels";

export interface BoxPlotProps extends ChartWords {
  rows: readonly {
    id: string;
    label: string;
    low: number;
    lowerQuartile: number;
    median: number;
    upperQuartile: number;
    high: number;
    colour?: string;
  }[];
  axisLabel: string;
  /** The ends of the axis; by default round figures around the data. */
  domain?: readonly [number, number];
}

/** Five figures a row: whiskers to the lowest and highest, box from quartile to quartile, a line at the median. */
export function BoxPlot({ rows, axisLabel, domain, ...words }: BoxPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const scale = roundScale(domain ? [...domain] : rows.flatMap((row) => [row.low, row.high]));
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  const ticks = scale.ticks.map((value) => ({ value, text: formatTick(value, step, locale) }));
  const visibility = labelVisibility(ticks.map((tick) => tick.text));
  const between = (from: number, to: number) => ({
    left: `${scale.at(from)}%`,
    width: `${Math.max(0, scale.at(to) - scale.at(from))}%`,
  });
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), t("minimum"), t("lowerQuartile"), t("median"), t("upperQuartile"), t("maximum")],
        rows: rows.map((row) => [
          row.label,
          ...[row.low, row.lowerQuartile, row.median, row.upperQuartile, row.high].map((value) =>
            formatNumber(value, locale),
          ),
        ]),
      }}
    >
      <div className="grid grid-cols-[minmax(3rem,auto)_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2.5 text-sm">
        {rows.map((row) => (
          <div key={row.id} className="contents">
            <span className="text-ink max-w-40 leading-tight">{row.label}</span>
            <span className="relative mx-2 block h-5">
              <span className="bg-muted absolute top-1/2 h-px" style={between(row.low, row.high)} />
              <span
                className="border-muted absolute top-1/2 h-2 -translate-y-1/2 border-x"
                style={between(row.low, row.high)}
              />
              <span
                className="absolute inset-y-0.5 rounded-xs"
                style={{
                  ...between(row.lowerQuartile, row.upperQuartile),
                  background: row.colour ?? "var(--chart-bar)",
                }}
              />
              <span
                className="border-surface bg-ink absolute inset-y-0 w-[3px] -translate-x-1/2 rounded-full border-x"
                style={{ left: `${scale.at(row.median)}%`, width: 5 }}
              />
            </span>
            <span className="text-ink text-right font-medium tabular-nums">
              {formatNumber(row.median, locale)}
            </span>
          </div>
        ))}
        <span />
        <span className="border-line text-2xs text-muted relative mx-2 block h-5 border-t pt-1 tabular-nums">
          {ticks.map((tick, index) => (
            <span
              key={tick.value}
              className={`absolute -translate-x-1/2 ${visibility[index] === "always" ? "" : visibility[index] === "wide" ? "hidden @md:inline" : "hidden"}`}
              style={{ left: `${scale.at(tick.value)}%` }}
            >
              {tick.text}
            </span>
          ))}
        </span>
        <span />
      </div>
      <p className="text-2xs text-muted mt-1 text-center">{axisLabel}</p>
    </ChartFrame>
  );
}
