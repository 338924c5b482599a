export interface Place {
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

/** Segments by their place in the list; `strength` 0 to 1. */
export interface SegmentEdge {
  from: number;
  to: number;
  strength: number;
}

/** Of the drawing, in its own units. */
export const WIDTH = 1000;
/** Free at every side, of the wider extent. */
const MARGIN = 0.06;

/** Whether both coordinates are numbers. */
export const isPlace = <T extends Place>(place: T | null | undefined): place is T =>
  place !== null && place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);

/** From the units of the data, the same on both axes, to a drawing WIDTH wide. */
export function fitInto(places: readonly Place[]) {
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

/** To a tenth of a unit: finer than a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
