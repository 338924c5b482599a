import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import { baseMatrix, type BaseMatrix, type SeparationVariable } from "./base-matrix";
import { neighbourEdges, neighbourhoodGraph } from "./neighbourhood-graph";
import { principalComponents, project, type Place, type PrincipalComponents } from "./principal-components";
import { segmentHull } from "./segment-hull";

/** The separation plot of a segmentation, in plain numbers. */
export interface Separation {
  /** Parts of all variance the two axes show, 0 to 1. */
  readonly explained: readonly [number, number];
  /** By segment. A segment without people has no centre and no areas. */
  readonly segments: readonly {
    readonly centroid: Place | null;
    readonly inner: readonly Place[];
    readonly outer: readonly Place[];
  }[];
  /** A random sample of the people in segments. */
  readonly points: readonly (Place & { readonly segment: number })[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly strength: number }[];
  /** Directions of the columns with the largest loadings, longest first, as long as the picture is wide. */
  readonly arrows: readonly (Place & { readonly variableId: string; readonly category: number | null })[];
}

export interface SeparationRequest {
  readonly variables: readonly SeparationVariable[];
  /** Segment of each person, 0 to segments − 1; below 0 in none. */
  readonly segmentOf: ArrayLike<number>;
  readonly segments: number;
  readonly weights?: Float64Array;
  /** Divides every column by its standard deviation: where variables have different units. */
  readonly isScaled?: boolean;
  /** At most so many points and arrows. */
  readonly mostPoints?: number;
  readonly mostArrows?: number;
}

const INNER = 0.5;
const OUTER = 0.95;

/**
 * Projects people on the two directions in which they differ most and draws what segments look like there: centres, the
 * areas of their inner half and of 95 %, and who borders on whom (Dolnicar, Grün & Leisch 2018, Market Segmentation
 * Analysis, ch. 8). The picture shows only what two directions show: neighbours there may be apart in a third, so the lines
 * are computed in all. Who is in no segment takes no part. Null when nothing varies. `random` draws the sample of points.
 */
export function describeSeparation(request: SeparationRequest, random: RandomSource): Separation | null {
  const { variables, segmentOf, segments, weights, isScaled = false } = request;
  const isPlaced = (row: number) => (segmentOf[row] ?? -1) >= 0 && (segmentOf[row] ?? segments) < segments;
  const counted = Float64Array.from({ length: segmentOf.length }, (_, row) =>
    isPlaced(row) ? (weights ? (weights[row] ?? 0) : 1) : 0,
  );
  const base = baseMatrix(variables, counted);
  const components = principalComponents(base, isScaled);
  if (!components) return null;
  const scaled = isScaled ? dividedBy(base, components.scales) : base;
  const columns = base.columns.length;
  const places = Array.from({ length: base.rows }, (_, row) =>
    project(components, base.cells.subarray(row * columns, (row + 1) * columns)),
  );
  const people = Array.from({ length: segments }, () => new Array<number>());
  for (let row = 0; row < base.rows; row++) people[segmentOf[row] ?? -1]?.push(row);
  const centroids = people.map((rows) => weightedMean(base, rows));
  const drawn = people.map((rows, segment) => {
    const centroid = project(components, centroids[segment] ?? []);
    const members = rows.map((row) => ({ place: places[row] ?? ORIGIN, weight: base.weights[row] ?? 0 }));
    if (rows.length === 0) return { centroid: null, inner: [], outer: [] };
    return {
      centroid,
      inner: segmentHull(members, centroid, INNER),
      outer: segmentHull(members, centroid, OUTER),
    };
  });
  const scaledCentroids = isScaled
    ? centroids.map((centroid) => centroid.map((value, j) => value / (components.scales[j] ?? 1)))
    : centroids;
  return {
    explained: [components.explained[0] ?? 0, components.explained[1] ?? 0],
    segments: drawn,
    points: sampled(people.flat(), request.mostPoints ?? 1500, random).map((row) => ({
      ...(places[row] ?? ORIGIN),
      segment: segmentOf[row] ?? -1,
    })),
    edges: neighbourEdges(neighbourhoodGraph(scaled, scaledCentroids)),
    arrows: longestArrows(base, components, places, request.mostArrows ?? 8),
  };
}

const ORIGIN: Place = { x: 0, y: 0 };

const dividedBy = (base: BaseMatrix, scales: Float64Array): BaseMatrix => ({
  ...base,
  cells: base.cells.map((cell, at) => cell / (scales[at % scales.length] ?? 1)),
});

/** NaN in every column for nobody. */
function weightedMean({ cells, columns, weights }: BaseMatrix, rows: readonly number[]): Float64Array {
  const total = rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  return Float64Array.from(columns, (_, j) =>
    rows.reduce(
      (sum, row) => sum + ((weights[row] ?? 0) / total) * (cells[row * columns.length + j] ?? 0),
      total > 0 ? 0 : NaN,
    ),
  );
}

function sampled(rows: readonly number[], most: number, random: RandomSource): number[] {
  if (rows.length <= most) return [...rows];
  return [...shuffledIndices(random, rows.length).subarray(0, most)]
    .map((at) => rows[at] ?? 0)
    .sort((a, b) => a - b);
}

/** Loadings have no unit of the picture: the longest is drawn as far out as nine in ten people stand. */
function longestArrows(
  base: BaseMatrix,
  { columns, loadings }: PrincipalComponents,
  places: readonly Place[],
  most: number,
): Separation["arrows"] {
  const arrows = base.columns
    .map((column, j) => ({
      ...column,
      x: loadings[j] ?? 0,
      y: columns > 1 ? (loadings[columns + j] ?? 0) : 0,
    }))
    .sort((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))
    .slice(0, most);
  const reach = places.map(({ x, y }) => Math.hypot(x, y)).sort((a, b) => a - b);
  const far = reach[Math.floor(0.9 * (reach.length - 1))] ?? 0;
  const [longest] = arrows;
  const scale = longest ? far / (Math.hypot(longest.x, longest.y) || 1) : 0;
  return arrows.map((arrow) => ({ ...arrow, x: arrow.x * scale, y: arrow.y * scale }));
}
