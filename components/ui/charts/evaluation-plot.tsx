import { useLocale, useTranslations } from "next-intl";
import { segmentColour } from "../segment-colour";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber } from "./format-number";
import { NumberedLegend } from "./numbered-legend";
import { percent } from "./percent";
import { placeLabels } from "./place-labels";
import { CHARACTER_PX } from "./thin-labels";
import { wrapLabel } from "./wrap-label";

export interface EvaluatedSegment {
  id: string;
  label: string;
  /** The segment's colour, counted from 0. */
  index: number;
  /** Weighted ratings, 1 to 10. */
  attractiveness: number;
  competitiveness: number;
  /** Zero or more: people, profit. The bubble's area. */
  size: number;
  /** The size in words: "212 people". */
  sizeText: string;
  /** One that fails a knock-out criterion is drawn hollow. */
  isViable: boolean;
}

export interface EvaluationPlotProps extends ChartWords {
  segments: readonly EvaluatedSegment[];
  /** Left to right: "Attractive to us". */
  xLabel: string;
  /** Bottom to top: "Competitive". */
  yLabel: string;
  /** What the bubble's area is: "People". */
  sizeLabel: string;
  /** What the corners mean. */
  quadrants?: { topLeft?: string; topRight?: string; bottomLeft?: string; bottomRight?: string };
}

/** The scale of ratings with room for bubbles at its ends. */
const FROM = 0.4;
const TO = 10.6;
const MIDDLE = 5.5;
const LARGEST_RADIUS = 26;
/** The number of a segment has to fit inside. */
const SMALLEST_RADIUS = 8;
/** Sizes names are placed for: the smallest the drawing has as a square on a phone and as 3 : 2 on a desk. */
const DRAWINGS = {
  narrow: { width: 280, height: 280, corner: { characters: 20, lines: 2 }, className: "@md:hidden" },
  wide: { width: 420, height: 280, corner: { characters: 32, lines: 1 }, className: "hidden @md:block" },
} as const;

const at = (rating: number): number => ((rating - FROM) / (TO - FROM)) * 100;
const isRated = (segment: EvaluatedSegment): boolean =>
  Number.isFinite(segment.attractiveness) && Number.isFinite(segment.competitiveness);

/** The segment evaluation plot: how attractive segments are for us against how attractive we are for them. */
export function EvaluationPlot({
  segments,
  xLabel,
  yLabel,
  sizeLabel,
  quadrants = {},
  ...words
}: EvaluationPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const largest = Math.max(0, ...segments.map((segment) => segment.size).filter(Number.isFinite));
  const radius = (size: number) =>
    largest > 0 && size > 0
      ? Math.max(SMALLEST_RADIUS, Math.sqrt(size / largest) * LARGEST_RADIUS)
      : SMALLEST_RADIUS;
  const drawn = segments
    .map((segment, order) => ({ ...segment, number: order + 1, radius: radius(segment.size) }))
    .filter(isRated)
    .sort((a, b) => b.radius - a.radius);
  const hasHollow = segments.some((segment) => !segment.isViable);
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("segment"), xLabel, yLabel, sizeLabel, t("viable")],
        rows: segments.map((segment) => [
          segment.label,
          formatNumber(segment.attractiveness, locale),
          formatNumber(segment.competitiveness, locale),
          segment.sizeText,
          segment.isViable ? t("yes") : t("no"),
        ]),
      }}
    >
      <p className="text-2xs text-muted mb-2">↑ {yLabel}</p>
      <svg
        className="block aspect-square w-full max-w-3xl overflow-visible @md:aspect-3/2"
        aria-hidden="true"
      >
        <rect width="100%" height="100%" rx="6" className="fill-ink/3" />
        <rect
          x={percent(at(MIDDLE))}
          width={percent(100 - at(MIDDLE))}
          height={percent(100 - at(MIDDLE))}
          className="fill-accent/6"
        />
        <line
          x1={percent(at(MIDDLE))}
          x2={percent(at(MIDDLE))}
          y1="0%"
          y2="100%"
          className="stroke-line-strong"
        />
        <line
          x1="0%"
          x2="100%"
          y1={percent(100 - at(MIDDLE))}
          y2={percent(100 - at(MIDDLE))}
          className="stroke-line-strong"
        />
        <Corners quadrants={quadrants} drawing={DRAWINGS.narrow} />
        <Corners quadrants={quadrants} drawing={DRAWINGS.wide} />
        {drawn.map((segment) => (
          <Bubble key={segment.id} segment={segment} />
        ))}
        {drawn.map((segment) => (
          <text
            key={segment.id}
            {...placeOf(segment)}
            dy="4"
            textAnchor="middle"
            className="fill-ink text-2xs font-semibold tabular-nums"
          >
            {segment.number}
          </text>
        ))}
        <Names segments={drawn} quadrants={quadrants} drawing={DRAWINGS.narrow} />
        <Names segments={drawn} quadrants={quadrants} drawing={DRAWINGS.wide} />
      </svg>
      <p className="text-2xs text-muted mt-1.5 flex max-w-3xl justify-between">
        <span>{t("bubble", { what: sizeLabel })}</span>
        <span>{xLabel} →</span>
      </p>
      <NumberedLegend
        parts={segments.map(({ id, label, index, sizeText }) => ({ id, label, index, detail: sizeText }))}
      />
      {hasHollow && <p className="text-muted mt-1 text-xs">{t("hollow")}</p>}
    </ChartFrame>
  );
}

type Quadrants = NonNullable<EvaluationPlotProps["quadrants"]>;
type Drawing = (typeof DRAWINGS)[keyof typeof DRAWINGS];
type Drawn = EvaluatedSegment & { number: number; radius: number };

const placeOf = (segment: Drawn): { x: string; y: string } => ({
  x: percent(at(segment.attractiveness)),
  y: percent(100 - at(segment.competitiveness)),
});

function Bubble({ segment }: { segment: Drawn }) {
  const colour = segmentColour(segment.index);
  const { x, y } = placeOf(segment);
  const fill = segment.isViable ? `color-mix(in oklab, ${colour} 34%, var(--surface))` : "var(--surface)";
  return (
    <circle
      cx={x}
      cy={y}
      r={segment.radius}
      stroke={colour}
      strokeWidth="2"
      {...(!segment.isViable && { strokeDasharray: "4 3" })}
      style={{ fill }}
    />
  );
}

/** Names beside their bubbles where there is room; the legend has them all. */
function Names({
  segments,
  quadrants,
  drawing,
}: {
  segments: readonly Drawn[];
  quadrants: Quadrants;
  drawing: Drawing;
}) {
  const places = placeLabels(
    segments.map((segment) => ({
      x: (at(segment.attractiveness) / 100) * drawing.width,
      y: (1 - at(segment.competitiveness) / 100) * drawing.height,
      radius: segment.radius,
      width: [...segment.label].length * CHARACTER_PX,
      height: 16,
    })),
    drawing,
    cornersOf(quadrants, drawing).map(({ lines, x, y }) => {
      const width = Math.max(...lines.map((line) => [...line].length)) * CHARACTER_PX + CORNER;
      const height = lines.length * LINE + CORNER;
      const left = x === "left" ? 0 : drawing.width - width;
      const top = y === "top" ? 0 : drawing.height - height;
      return { left, right: left + width, top, bottom: top + height };
    }),
  );
  return (
    <g className={drawing.className}>
      {segments.map((segment, index) => {
        const place = places[index];
        if (!place) return null;
        const width = [...segment.label].length * CHARACTER_PX;
        const isLeft = place.dx <= -width;
        return (
          <text
            key={segment.id}
            x={percent(at(segment.attractiveness))}
            y={percent(100 - at(segment.competitiveness))}
            dx={isLeft ? place.dx + width : place.dx > 0 ? place.dx : 0}
            dy={place.dy + 4}
            textAnchor={isLeft ? "end" : place.dx > 0 ? "start" : "middle"}
            className="fill-ink text-2xs"
          >
            {segment.label}
          </text>
        );
      })}
    </g>
  );
}

/** From the corner to its words, and from line to line, in px. */
const CORNER = 8;
const LINE = 13;

const cornersOf = (quadrants: Quadrants, { corner }: Drawing) =>
  (
    [
      [quadrants.topLeft, "left", "top"],
      [quadrants.topRight, "right", "top"],
      [quadrants.bottomLeft, "left", "bottom"],
      [quadrants.bottomRight, "right", "bottom"],
    ] as const
  ).flatMap(([text, x, y]) =>
    text === undefined ? [] : [{ lines: wrapLabel(text, corner.characters, corner.lines), x, y }],
  );

function Corners({ quadrants, drawing }: { quadrants: Quadrants; drawing: Drawing }) {
  return (
    <g className={drawing.className}>
      {cornersOf(quadrants, drawing).flatMap(({ lines, x, y }) =>
        lines.map((line, row) => (
          <text
            key={`${x}-${y}-${row}`}
            x={x === "left" ? "0%" : "100%"}
            y={y === "top" ? "0%" : "100%"}
            dx={x === "left" ? CORNER : -CORNER}
            dy={y === "top" ? CORNER + 8 + row * LINE : -CORNER - (lines.length - 1 - row) * LINE}
            textAnchor={x === "left" ? "start" : "end"}
            className="fill-muted text-2xs"
          >
            {line}
          </text>
        )),
      )}
    </g>
  );
}
