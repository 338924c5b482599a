import { area, line } from "d3-shape";

export interface DrawnPoint {
  x: number;
  /** Per cent from the left and from the bottom of the drawing. */
  left: number;
  bottom: number;
  /** Ends of the interval, per cent from the bottom; the point itself where there is none. */
  low: number;
  high: number;
}

/** Strokes as SVG that stretches with the drawing, points laid over it so that they stay round. */
export function LineStrokes({
  series,
  chosenX,
}: {
  series: readonly { id: string; colour: string; points: readonly DrawnPoint[] }[];
  chosenX?: number | undefined;
}) {
  const path = line<DrawnPoint>(
    (point) => point.left,
    (point) => 100 - point.bottom,
  ).defined((point) => Number.isFinite(point.bottom));
  const band = area<DrawnPoint>(
    (point) => point.left,
    (point) => 100 - point.low,
    (point) => 100 - point.high,
  ).defined((point) => Number.isFinite(point.low) && Number.isFinite(point.high));
  const hasPoints = series.every((one) => one.points.length <= MOST_POINTS);
  return (
    <>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
        aria-hidden="true"
      >
        {series
          .filter((one) => one.points.some((point) => point.high > point.low))
          .map((one) => (
            <path
              key={`${one.id}-band`}
              d={band([...one.points]) ?? ""}
              fill={one.colour}
              fillOpacity="0.16"
              stroke="none"
            />
          ))}
        {series.map((one) => (
          <path
            key={one.id}
            d={path([...one.points]) ?? ""}
            fill="none"
            stroke={one.colour}
            strokeWidth="2"
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {hasPoints &&
        series.flatMap((one) =>
          one.points
            .filter((point) => Number.isFinite(point.bottom))
            .map((point) => (
              <span
                key={`${one.id}-${point.x}`}
                className={`border-surface absolute -translate-x-1/2 translate-y-1/2 rounded-full border-2 ${point.x === chosenX ? "size-3.5" : "size-2.5"}`}
                style={{ left: `${point.left}%`, bottom: `${point.bottom}%`, background: one.colour }}
              />
            )),
        )}
    </>
  );
}

/** Beyond so many points their dots would touch on a phone. */
const MOST_POINTS = 24;
