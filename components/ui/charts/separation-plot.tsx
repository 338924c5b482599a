import { useLocale, useTranslations } from "next-intl";
import { segmentColour } from "../segment-colour";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { NumberedLegend } from "./numbered-legend";
import { percent } from "./percent";
import { wrapLabel } from "./wrap-label";

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface SeparatedSegment {
  id: string;
  label: string;
  /** The segment's colour, counted from 0. */
  index: number;
  /** Null for a segment without people. */
  centroid: Place | null;
  /** Corners of the area that holds the inner half of its people, and nearly all of them (95 %). */
  inner: readonly Place[];
  outer: readonly Place[];
}

export interface SeparationPlotProps extends ChartWords {
  /** In the order of their numbers, from 1. */
  segments: readonly SeparatedSegment[];
  /** A sample of people, at most some 1,500; `segment` is a place in the list of segments. */
  points: readonly { x: number; y: number; segment: number }[];
  /** Which segments are neighbours, `strength` 0 to 1. */
  edges: readonly { from: number; to: number; strength: number }[];
  /** Directions of variables, drawn from the centre to (x, y), in the units of the points. */
  arrows?: readonly { id: string; label: string; x: number; y: number }[];
  /** What the two axes are, and how much of the variance they show, 0 to 1. */
  axes: readonly [{ label: string; explained: number }, { label: string; explained: number }];
}

const WIDTH = 1000;
/** Free at every side, of the wider extent. */
const MARGIN = 0.06;

const isPlace = <T extends Place>(place: T | null | undefined): place is T =>
  place !== null && place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);

/** From the units of the data, the same on both axes, to a drawing WIDTH wide. */
function fitInto(places: readonly Place[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const span = Math.max(right - left, high - low) || 1;
  const margin = span * MARGIN;
  const width = Math.max(right - left, span * 0.75) + 2 * margin;
  const height = Math.max(high - low, span * 0.6) + 2 * margin;
  const scale = WIDTH / width;
  const centre = { x: (left + right) / 2, y: (low + high) / 2 };
  return {
    height: height * scale,
    at: ({ x, y }: Place): Place => ({
      x: (x - centre.x + width / 2) * scale,
      y: (centre.y - y + height / 2) * scale,
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * How well segments are apart in the two directions in which people differ most: people, areas of segments, their centres,
 * and lines between neighbours, the stronger the more people stand between both (Leisch 2010).
 */
export function SeparationPlot({
  segments,
  points,
  edges,
  arrows = [],
  axes,
  ...words
}: SeparationPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const drawn = points.filter(isPlace);
  const centred = segments.flatMap((segment, order) =>
    isPlace(segment.centroid) ? [{ ...segment, centroid: segment.centroid, number: order + 1 }] : [],
  );
  const extent = [
    ...drawn,
    ...centred.flatMap((segment) => [segment.centroid, ...segment.outer, ...segment.inner]),
    ...arrows.flatMap((arrow) => [{ x: 0, y: 0 }, arrow]),
  ].filter(isPlace);
  const fit = fitInto(extent.length > 0 ? extent : [{ x: 0, y: 0 }]);
  const caption = (axis: { label: string; explained: number }) =>
    t("axisExplains", { axis: axis.label, share: formatShare(axis.explained, locale) });
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("segment"), axes[0].label, axes[1].label, t("neighbours")],
        rows: segments.map((segment, at) => [
          segment.label,
          formatNumber(segment.centroid?.x ?? NaN, locale),
          formatNumber(segment.centroid?.y ?? NaN, locale),
          neighboursInWords(at, edges, segments, locale),
        ]),
      }}
    >
      <p className="text-2xs text-muted mb-2">↑ {caption(axes[1])}</p>
      <svg
        className="border-line block w-full max-w-2xl overflow-visible rounded-md border"
        style={{ aspectRatio: `${WIDTH} / ${round(fit.height)}` }}
        aria-hidden="true"
      >
        <svg viewBox={`0 0 ${WIDTH} ${round(fit.height)}`} overflow="visible">
          {segments.map((segment, at) => (
            <Dots
              key={segment.id}
              colour={segmentColour(segment.index)}
              places={drawn.filter((point) => point.segment === at).map(fit.at)}
            />
          ))}
          {segments.map((segment) => (
            <Hulls key={segment.id} segment={segment} at={fit.at} />
          ))}
          <Edges edges={edges} segments={segments} at={fit.at} />
          {arrows.filter(isPlace).map((arrow) => (
            <Arrow key={arrow.id} from={fit.at({ x: 0, y: 0 })} to={fit.at(arrow)} />
          ))}
        </svg>
        {arrows.filter(isPlace).map((arrow) => (
          <ArrowName
            key={arrow.id}
            label={arrow.label}
            place={fit.at(arrow)}
            height={fit.height}
            isUp={arrow.y >= 0}
          />
        ))}
        {centred.map((segment) => (
          <Centroid
            key={segment.id}
            number={segment.number}
            index={segment.index}
            place={fit.at(segment.centroid)}
            height={fit.height}
          />
        ))}
      </svg>
      <p className="text-2xs text-muted mt-1.5 max-w-2xl text-right">{caption(axes[0])} →</p>
      <NumberedLegend parts={segments} />
      <p className="text-2xs text-muted mt-2">{t("hulls")}</p>
    </ChartFrame>
  );
}

function neighboursInWords(
  at: number,
  edges: SeparationPlotProps["edges"],
  segments: readonly SeparatedSegment[],
  locale: string,
): string {
  const own = edges
    .filter((edge) => (edge.from === at || edge.to === at) && edge.strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .map((edge) => {
      const other = segments[edge.from === at ? edge.to : edge.from];
      return `${other?.label ?? "–"} ${formatNumber(edge.strength, locale)}`;
    });
  return own.length === 0 ? "–" : own.join(", ");
}

/** All people of a segment as one path of round points: a hundred bytes less each than circles. */
function Dots({ places, colour }: { places: readonly Place[]; colour: string }) {
  if (places.length === 0) return null;
  const path = places.map(({ x, y }) => `M${round(x)},${round(y)}L${round(x + 0.1)},${round(y)}`).join("");
  return (
    <path
      d={path}
      fill="none"
      stroke={colour}
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeOpacity="0.34"
      vectorEffect="non-scaling-stroke"
    />
  );
}

const outline = (corners: readonly Place[]): string =>
  corners.length < 2 ? "" : `M${corners.map(({ x, y }) => `${round(x)},${round(y)}`).join("L")}Z`;

function Hulls({ segment, at }: { segment: SeparatedSegment; at: (place: Place) => Place }) {
  const colour = segmentColour(segment.index);
  const [inner, outer] = [segment.inner, segment.outer].map((corners) =>
    outline(corners.filter(isPlace).map(at)),
  );
  const shared = { stroke: colour, vectorEffect: "non-scaling-stroke", strokeLinejoin: "round" } as const;
  return (
    <>
      {outer !== "" && <path d={outer} fill="none" strokeWidth="1.25" strokeDasharray="4 4" {...shared} />}
      {inner !== "" && <path d={inner} fill={colour} fillOpacity="0.1" strokeWidth="2" {...shared} />}
    </>
  );
}

/** The widest line between neighbours, in px: strength 1. */
const WIDEST_EDGE = 14;

function Edges({
  edges,
  segments,
  at,
}: {
  edges: SeparationPlotProps["edges"];
  segments: readonly SeparatedSegment[];
  at: (place: Place) => Place;
}) {
  return edges.map((edge) => {
    const from = segments[edge.from];
    const to = segments[edge.to];
    if (!from || !to || !isPlace(from.centroid) || !isPlace(to.centroid) || !(edge.strength > 0)) return null;
    const [a, b] = [at(from.centroid), at(to.centroid)];
    return (
      <line
        key={`${edge.from}-${edge.to}`}
        x1={round(a.x)}
        y1={round(a.y)}
        x2={round(b.x)}
        y2={round(b.y)}
        strokeWidth={Math.max(0.75, Math.min(1, edge.strength) * WIDEST_EDGE)}
        strokeOpacity="0.55"
        vectorEffect="non-scaling-stroke"
        className="stroke-ink"
      />
    );
  });
}

function Arrow({ from, to }: { from: Place; to: Place }) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const barb = (turn: number) =>
    `${round(to.x - 16 * Math.cos(angle + turn))},${round(to.y - 16 * Math.sin(angle + turn))}`;
  return (
    <path
      d={`M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}M${barb(0.45)}L${round(to.x)},${round(to.y)}L${barb(-0.45)}`}
      fill="none"
      strokeWidth="1.25"
      vectorEffect="non-scaling-stroke"
      className="stroke-ink"
    />
  );
}

/** Words at the tip: above an arrow that points up, below one that points down, and always inside the drawing. */
function ArrowName({
  label,
  place,
  height,
  isUp,
}: {
  label: string;
  place: Place;
  height: number;
  isUp: boolean;
}) {
  const x = (place.x / WIDTH) * 100;
  const anchor = x < 25 ? "start" : x > 75 ? "end" : "middle";
  return (
    <text
      x={percent(x)}
      y={percent((place.y / height) * 100)}
      dy={isUp ? -6 : 14}
      textAnchor={anchor}
      strokeWidth="3"
      paintOrder="stroke"
      className="fill-ink stroke-surface text-2xs font-medium"
    >
      <tspan className="@md:hidden">{wrapLabel(label, 22, 1)[0]}</tspan>
      <tspan className="hidden @md:inline">{wrapLabel(label, 44, 1)[0]}</tspan>
    </text>
  );
}

function Centroid({
  number,
  index,
  place,
  height,
}: {
  number: number;
  index: number;
  place: Place;
  height: number;
}) {
  const [x, y] = [percent((place.x / WIDTH) * 100), percent((place.y / height) * 100)];
  return (
    <>
      <circle cx={x} cy={y} r="10" strokeWidth="2.5" stroke={segmentColour(index)} className="fill-surface" />
      <text x={x} y={y} dy="4" textAnchor="middle" className="fill-ink text-xs font-semibold tabular-nums">
        {number}
      </text>
    </>
  );
}
