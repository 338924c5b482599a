import { segmentColour } from "../segment-colour";
import { percent } from "./percent";
import {
  isPlace,
  round,
  WIDTH,
  type Place,
  type SegmentEdge,
  type SeparatedSegment,
} from "./separation-plane";
import { wrapLabel } from "./wrap-label";

/** All people of a segment as one path of round points: a hundred bytes less each than circles. */
export function Dots({ places, colour }: { places: readonly Place[]; colour: string }) {
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

export function Hulls({ segment, at }: { segment: SeparatedSegment; at: (place: Place) => Place }) {
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

export function Edges({
  edges,
  segments,
  at,
}: {
  edges: readonly SegmentEdge[];
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

export function Arrow({ from, to }: { from: Place; to: Place }) {
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
export function ArrowName({
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

export function Centroid({
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
