import { useLocale, useTranslations } from "next-intl";
import { segmentColour, segmentTextColour } from "../segment-colour";
import { CategoryAxis } from "./category-axis";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { percent } from "./percent";
import { roundScale } from "./scale-end";
import { spreadLabels } from "./spread-labels";
import { TickLines } from "./tick-lines";
import { ValueAxis } from "./value-axis";
import { wrapLabel } from "./wrap-label";

/** A share with the ends of its 95 % interval, 0 to 1. */
export interface DriftValue {
  share: number;
  low?: number;
  high?: number;
}

export interface DriftSegment {
  id: string;
  label: string;
  /** The segment's colour, counted from 0. */
  index: number;
  /** In the order of the periods; null where nothing is known. */
  values: readonly (DriftValue | null)[];
}

export interface DriftChartProps extends ChartWords {
  /** Waves or months, in order, evenly spaced. */
  periods: readonly { id: string; label: string; n?: number }[];
  segments: readonly DriftSegment[];
  /** What the periods are: "Wave". */
  periodLabel: string;
}

/** The drawing's height in px, whatever the size of letters. */
const HEIGHT = 256;
/** Lines of neighbouring segments are moved this far apart, in px, so that their intervals do not cover one another. */
const DODGE = 3;

/** Room beside the drawing for names, in characters and lines, on a phone and on a desk. */
const NAMES = {
  narrow: { characters: 12, lines: 2, className: "@md:hidden" },
  wide: { characters: 24, lines: 1, className: "hidden @md:block" },
} as const;

const known = (value: DriftValue | null | undefined): value is DriftValue =>
  value !== null && value !== undefined && Number.isFinite(value.share);

/** How segments' shares move from period to period, each with its interval, its name at the end of its line. */
export function DriftChart({ periods, segments, periodLabel, ...words }: DriftChartProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const share = (value: number) => formatShare(value, locale);
  const values = segments.flatMap((segment) => segment.values.filter(known));
  const scale = roundScale(
    values
      .flatMap(({ share: middle, low, high }) => [middle, low ?? middle, high ?? middle])
      .map((part) => part * 100),
    { startsAtZero: true },
  );
  const top = (value: number) => 100 - scale.at(value * 100);
  const left = (period: number) => ((period + 0.5) / Math.max(1, periods.length)) * 100;
  const table = {
    head: [periodLabel, ...segments.map((segment) => segment.label)],
    rows: periods.map((period, at) => [
      period.n === undefined ? period.label : `${period.label}, ${t("n", { n: period.n })}`,
      ...segments.map((segment) => inWords(segment.values[at], share, t)),
    ]),
  };
  return (
    <ChartFrame {...words} table={table}>
      <p className="text-2xs text-muted mb-3">{t("shareInPercent")}</p>
      <div className="text-2xs text-muted flex gap-2 tabular-nums">
        <ValueAxis scale={scale} locale={locale} height="h-[256px]" />
        <div className="min-w-0 grow pr-22 @md:pr-42">
          <svg className="block h-[256px] w-full overflow-visible" aria-hidden="true">
            <TickLines scale={scale} />
            {segments.map((segment, order) => (
              <SegmentLine
                key={segment.id}
                segment={segment}
                left={left}
                top={top}
                shift={(order - (segments.length - 1) / 2) * DODGE}
              />
            ))}
            <svg x="100%" overflow="visible">
              <LineNames segments={segments} top={top} room={NAMES.narrow} />
              <LineNames segments={segments} top={top} room={NAMES.wide} />
            </svg>
          </svg>
          <CategoryAxis labels={periods.map((period) => period.label)} />
          <p className="mt-1 text-center">{periodLabel}</p>
        </div>
      </div>
    </ChartFrame>
  );
}

function inWords(
  value: DriftValue | null | undefined,
  share: (value: number) => string,
  t: ReturnType<typeof useTranslations<"shell.chart">>,
): string {
  if (!known(value)) return "–";
  if (value.low === undefined || value.high === undefined) return share(value.share);
  return `${share(value.share)} (${t("intervalValue", { from: share(value.low), to: share(value.high) })})`;
}

/** A line through the known values, broken where one is not known. */
const strokesOf = (
  segment: DriftSegment,
  left: (period: number) => number,
  top: (share: number) => number,
): string =>
  segment.values
    .map((value, period) => {
      if (!known(value)) return "";
      const isJoined = known(segment.values[period - 1]);
      return `${isJoined ? "L" : "M"}${left(period).toFixed(2)},${top(value.share).toFixed(2)}`;
    })
    .join("");

interface SegmentLineProps {
  segment: DriftSegment;
  /** Per cent from the left of a period, and from the top of a share. */
  left: (period: number) => number;
  top: (share: number) => number;
  /** How far the line steps aside, in px. */
  shift: number;
}

function SegmentLine({ segment, left, top, shift }: SegmentLineProps) {
  const colour = segmentColour(segment.index);
  const path = strokesOf(segment, left, top);
  const last = segment.values.findLastIndex(known);
  return (
    <g stroke={colour} transform={`translate(${shift} 0)`}>
      {last >= 0 && (
        <line
          x1={percent(left(last))}
          x2="100%"
          y1={percent(top(segment.values[last]?.share ?? 0))}
          y2={percent(top(segment.values[last]?.share ?? 0))}
          strokeDasharray="1 3"
        />
      )}
      {path !== "" && (
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
          <path
            d={path}
            fill="none"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
      {segment.values.map((value, period) =>
        known(value) ? (
          <g key={period}>
            {value.low !== undefined && value.high !== undefined && (
              <line
                x1={percent(left(period))}
                x2={percent(left(period))}
                y1={percent(top(value.low))}
                y2={percent(top(value.high))}
                strokeWidth="1.25"
                opacity="0.6"
              />
            )}
            <circle
              cx={percent(left(period))}
              cy={percent(top(value.share))}
              r="4"
              fill={colour}
              strokeWidth="1.5"
              className="stroke-surface"
            />
          </g>
        ) : null,
      )}
    </g>
  );
}

/** Each name once, beside the last known point of its line. */
function LineNames({
  segments,
  top,
  room,
}: {
  segments: readonly DriftSegment[];
  top: (share: number) => number;
  room: (typeof NAMES)[keyof typeof NAMES];
}) {
  const named = segments.flatMap((segment) => {
    const last = segment.values.findLast(known);
    return last ? [{ segment, y: (top(last.share) / 100) * HEIGHT }] : [];
  });
  const lines = named.map(({ segment }) => wrapLabel(segment.label, room.characters, room.lines));
  const places = spreadLabels(
    named.map(({ y }) => y),
    lines.map((wrapped) => 2 + wrapped.length * 12),
    0,
    HEIGHT,
  );
  return (
    <g className={room.className}>
      {named.map(({ segment, y }, index) => {
        const place = places[index] ?? y;
        const wrapped = lines[index] ?? [];
        return (
          <g key={segment.id}>
            <line
              x1="0"
              x2="12"
              y1={y}
              y2={place}
              stroke={segmentColour(segment.index)}
              strokeWidth="1"
              opacity="0.7"
            />
            {wrapped.map((line, row) => (
              <text
                key={row}
                x="15"
                y={place + 4 + (row - (wrapped.length - 1) / 2) * 12}
                fill={segmentTextColour(segment.index)}
                className="text-2xs font-medium"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
