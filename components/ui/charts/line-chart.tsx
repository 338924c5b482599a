import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber } from "./format-number";
import { Legend } from "./legend";
import { LineStrokes } from "./line-strokes";
import { roundScale } from "./scale-end";
import { labelVisibility } from "./thin-labels";
import { ValueAxis } from "./value-axis";

export interface LineSeries {
  id: string;
  label: string;
  colour?: string;
  /** `low` and `high` are the ends of an interval, drawn as a band. */
  points: readonly { x: number; y: number; low?: number; high?: number }[];
}

export interface LineChartProps extends ChartWords {
  series: readonly LineSeries[];
  xLabel: string;
  yLabel: string;
  /** Words for the places along the axis; by default the x values of the first series as numbers. */
  xTexts?: readonly { x: number; text: string }[];
  /** A place to mark: the chosen number of segments. */
  chosenX?: number;
  chosenLabel?: string;
  startsAtZero?: boolean;
}

const inside = (x: number, from: number, to: number): number =>
  to === from ? 50 : ((x - from) / (to - from)) * 100;

/** Lines over an ordered axis. The strokes are SVG that stretches; points and words are laid over it and keep their size. */
export function LineChart({
  series,
  xLabel,
  yLabel,
  xTexts,
  chosenX,
  chosenLabel,
  startsAtZero = false,
  ...words
}: LineChartProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const points = series.flatMap((one) => one.points);
  const scale = roundScale(
    points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]),
    { startsAtZero },
  );
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const [from, to] = [xs[0] ?? 0, xs[xs.length - 1] ?? 1];
  const texts = xTexts ?? xs.map((x) => ({ x, text: formatNumber(x, locale) }));
  const textOf = new Map(texts.map(({ x, text }) => [x, text]));
  const visibility = labelVisibility(texts.map(({ text }) => text));
  const colourOf = (one: LineSeries) => one.colour ?? "var(--chart-bar)";
  const strokes = series.map((one) => ({
    id: one.id,
    colour: colourOf(one),
    points: [...one.points]
      .sort((a, b) => a.x - b.x)
      .map((point) => ({
        x: point.x,
        left: inside(point.x, from, to),
        bottom: scale.at(point.y),
        low: scale.at(point.low ?? point.y),
        high: scale.at(point.high ?? point.y),
      })),
  }));
  const inTable = (point: LineSeries["points"][number] | undefined): string => {
    const value = formatNumber(point?.y ?? NaN, locale);
    if (point?.low === undefined || point.high === undefined) return value;
    const [low, high] = [formatNumber(point.low, locale), formatNumber(point.high, locale)];
    return `${value} (${t("intervalValue", { from: low, to: high })})`;
  };
  return (
    <ChartFrame
      {...words}
      table={{
        head: [xLabel, ...series.map((one) => (series.length === 1 ? yLabel : one.label))],
        rows: xs.map((x) => [
          `${textOf.get(x) ?? formatNumber(x, locale)}${x === chosenX ? ` (${chosenLabel ?? t("chosen")})` : ""}`,
          ...series.map((one) => inTable(one.points.find((point) => point.x === x))),
        ]),
      }}
    >
      {series.length > 1 && (
        <Legend parts={series.map((one) => ({ id: one.id, label: one.label, colour: colourOf(one) }))} />
      )}
      <p className="text-2xs text-muted mb-5">{yLabel}</p>
      <div className="text-2xs text-muted flex gap-2 tabular-nums">
        <ValueAxis scale={scale} locale={locale} height="h-44" />
        <div className="min-w-0 grow px-3">
          <div className="relative h-44">
            {scale.ticks.map((tick) => (
              <span
                key={tick}
                className={`absolute -inset-x-3 border-t ${tick === 0 ? "border-line-strong" : "border-line"}`}
                style={{ bottom: `${scale.at(tick)}%` }}
              />
            ))}
            {chosenX !== undefined && (
              <span
                className="border-accent absolute inset-y-0 border-l-[1.5px] border-dashed"
                style={{ left: `${inside(chosenX, from, to)}%` }}
              >
                <span
                  className={`text-accent absolute -top-4.5 font-medium whitespace-nowrap ${inside(chosenX, from, to) > 60 ? "right-0" : "left-0"}`}
                >
                  {chosenLabel ?? t("chosen")}
                </span>
              </span>
            )}
            <LineStrokes series={strokes} chosenX={chosenX} />
          </div>
          <div className="relative mt-1.5 h-4">
            {texts.map(({ x, text }, index) => (
              <span
                key={x}
                className={`absolute -translate-x-1/2 whitespace-nowrap ${visibility[index] === "always" ? "" : visibility[index] === "wide" ? "hidden @md:inline" : "hidden"} ${x === chosenX ? "text-accent font-medium" : ""}`}
                style={{ left: `${inside(x, from, to)}%` }}
              >
                {text}
              </span>
            ))}
          </div>
          <p className="text-2xs text-muted mt-0.5 text-center">{xLabel}</p>
        </div>
      </div>
    </ChartFrame>
  );
}
