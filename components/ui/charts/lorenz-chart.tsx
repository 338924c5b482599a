import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { percent } from "./percent";
import { roundScale } from "./scale-end";
import { TickLines } from "./tick-lines";

export interface LorenzChartProps extends ChartWords {
  /** The curve from (0, 0) to (1, 1), the poorest first: share of people against their share of the value. */
  points: readonly { people: number; value: number }[];
  /** The most valuable share of people and what they bring, 0 to 1: "20 % of people bring 64 %". */
  top?: { people: number; value: number };
  /** What is spread: "Spend". */
  valueLabel: string;
}

/** So many points draw any curve; more would only make the page heavy. */
const MOST_POINTS = 400;

function thinned<T>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)]).filter(
    (point) => point !== undefined,
  );
}

/** How unevenly a value is spread over people, against the diagonal on which everyone would bring the same. */
export function LorenzChart({ points, top, valueLabel, ...words }: LorenzChartProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const share = (value: number) => formatShare(value, locale);
  const usable = points.filter((point) => Number.isFinite(point.people) && Number.isFinite(point.value));
  const curve = thinned(usable);
  const path = curve
    .map((point, index) => `${index === 0 ? "M" : "L"}${round(point.people)},${round(1 - point.value)}`)
    .join("");
  const scale = roundScale([0, 1], { startsAtZero: true });
  const mark = top && Number.isFinite(top.people) && Number.isFinite(top.value) ? top : undefined;
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("shareOfPeople"), t("shareOf", { what: valueLabel })],
        rows: [
          ...(mark ? [[t("topPeople", { share: share(mark.people) }), share(mark.value)]] : []),
          ...DECILES.map((people) => [
            t("bottomPeople", { share: share(people) }),
            share(heightAt(usable, people)),
          ]),
        ],
      }}
    >
      <div className="text-2xs text-muted max-w-md tabular-nums">
        <p className="mb-3">{t("shareOf", { what: valueLabel })}</p>
        <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2">
          <div className="relative">
            {scale.ticks.map((tick) => (
              <span
                key={tick}
                className="absolute right-0 translate-y-1/2 text-end whitespace-nowrap"
                style={{ bottom: percent(scale.at(tick)) }}
              >
                {share(tick)}
              </span>
            ))}
          </div>
          <div>
            <svg className="block aspect-square w-full overflow-visible" aria-hidden="true">
              <TickLines scale={scale} />
              <line
                x1="0%"
                y1="100%"
                x2="100%"
                y2="0%"
                strokeDasharray="4 3"
                className="stroke-line-strong"
              />
              {curve.length > 1 && (
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">
                  <path d={`${path}L1000,1000Z`} className="fill-chart-bar/10" />
                  <path
                    d={path}
                    fill="none"
                    strokeWidth="2"
                    vectorEffect="non-scaling-stroke"
                    className="stroke-chart-bar"
                  />
                </svg>
              )}
              {mark && (
                <TopPoint
                  top={mark}
                  text={t("topBring", { people: share(mark.people), value: share(mark.value) })}
                />
              )}
            </svg>
          </div>
          <div className="col-start-2 flex justify-between pt-1.5">
            <span>{share(0)}</span>
            <span>{t("poorestFirst")}</span>
            <span>{share(1)}</span>
          </div>
        </div>
      </div>
    </ChartFrame>
  );
}

const DECILES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

const round = (share: number): number => Math.round(share * 10_000) / 10;

/** Height of the curve, straight between its points. */
function heightAt(points: LorenzChartProps["points"], people: number): number {
  let before = { people: 0, value: 0 };
  if (points.length === 0) return NaN;
  for (const point of points) {
    if (point.people >= people) {
      const width = point.people - before.people;
      return width > 0
        ? before.value + ((people - before.people) / width) * (point.value - before.value)
        : point.value;
    }
    before = point;
  }
  return before.value;
}

function TopPoint({ top, text }: { top: { people: number; value: number }; text: string }) {
  const [x, y] = [percent((1 - top.people) * 100), percent(top.value * 100)];
  return (
    <>
      <line x1={x} x2={x} y1={y} y2="100%" strokeDasharray="2 3" className="stroke-ink" />
      <line x1={x} x2="100%" y1={y} y2={y} strokeDasharray="2 3" className="stroke-ink" />
      <circle cx={x} cy={y} r="5" strokeWidth="2" className="fill-chart-bar stroke-surface" />
      <text
        x={x}
        y={y}
        dx="-10"
        dy="-6"
        textAnchor="end"
        strokeWidth="3"
        paintOrder="stroke"
        className="fill-ink stroke-surface text-xs font-medium"
      >
        {text}
      </text>
    </>
  );
}
