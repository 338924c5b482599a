import { rowCount, type Column } from "@/lib/domain/statistics/column";
import { distanceToCentres } from "../k-centroids/distance-to-centres";
import { placeRespondent } from "../latent-classes/place-respondent";
import { dissimilarityTo } from "../mixed-data/compare-to-medoids";
import { countAnswered, leastAnswered, prepareBase } from "../preparation/prepare-base";
import { placeRanking, rankingOfRow } from "../ranking/place-ranking";
import type { FittedResult, PrototypeRecord } from "./fitted-result";

export interface Placement {
  /** Segment of each person; −1 for who answered too little of the base. */
  readonly segmentOf: Int16Array;
  /** P(segment | answers) of each person in segment order; null where a method has no such probabilities, or no segment. */
  readonly posteriorsOf: (row: number) => readonly number[] | null;
}

/** How one person is placed: probabilities of all segments, or the nearest one. */
type PlaceRow = (row: number) => { readonly segment: number; readonly posteriors: number[] | null };

const certain = (segment: number) => ({ segment, posteriors: null });
const likeliest = (posteriors: number[]) => ({
  segment: posteriors.indexOf(Math.max(...posteriors)),
  posteriors,
});

function nearest(distances: readonly number[]): number {
  let best = 0;
  for (const [segment, distance] of distances.entries())
    if (distance < (distances[best] ?? Infinity)) best = segment;
  return best;
}

function prototypeDistance(
  solution: PrototypeRecord,
  columns: readonly Column[],
  row: number,
  segment: number,
) {
  let distance = 0;
  for (const [variable, column] of columns.entries()) {
    const prototype = solution.prototypes[segment]?.[variable] ?? Number.NaN;
    if (column.kind === "numeric") {
      const value = column.values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) distance += (value - prototype) ** 2;
    } else {
      const code = column.codes[row] ?? -1;
      if (code >= 0 && code !== prototype) distance += solution.lambda;
    }
  }
  return distance;
}

function placer(result: FittedResult, segments: number, columns: readonly Column[]): PlaceRow | null {
  switch (result.method) {
    case "latent-classes": {
      const solution = result.solutions.find((one) => one.segments === segments);
      return (solution && ((row) => likeliest(placeRespondent(solution, columns, row)))) ?? null;
    }
    case "k-centroids": {
      const solution = result.solutions.find((one) => one.segments === segments);
      if (!solution) return null;
      const prepared = prepareBase(columns, result.preparation);
      const distances = distanceToCentres(result.measure, solution.centroids);
      const point = new Float64Array(prepared.length);
      return (row) => {
        prepared.forEach(({ values }, variable) => (point[variable] = values[row] ?? Number.NaN));
        return point.some(Number.isNaN) ? certain(-1) : certain(nearest(distances(point)));
      };
    }
    case "medoids": {
      const solution = result.solutions.find((one) => one.segments === segments);
      if (!solution) return null;
      return (row) =>
        certain(
          nearest(
            solution.medoids.map((medoid) => dissimilarityTo(result.comparisons, medoid, columns, row)),
          ),
        );
    }
    case "prototypes": {
      const solution = result.solutions.find((one) => one.segments === segments);
      if (!solution) return null;
      const scaled = scaleNumbers(columns, result.preparation);
      return (row) =>
        certain(nearest(solution.prototypes.map((_, s) => prototypeDistance(solution, scaled, row, s))));
    }
    case "rankings": {
      const solution = result.solutions.find((one) => one.segments === segments);
      if (!solution) return null;
      return (row) => likeliest(placeRanking(solution, rankingOfRow(columns, row)));
    }
  }
}

/** Numbers as prepared, options as they are. */
function scaleNumbers(columns: readonly Column[], preparation: Parameters<typeof prepareBase>[1]): Column[] {
  const prepared = prepareBase(columns, preparation);
  return columns.map((column, variable) =>
    column.kind === "numeric" ? (prepared[variable] ?? column) : column,
  );
}

/** The least answers that place a person: a ranking is one answer; other methods need half of the base. */
const least = (result: FittedResult, variables: number): number =>
  result.method === "rankings" ? 1 : leastAnswered(variables);

/**
 * Places people in the segments of one solution, whether they were in the fit or came later. Equal answers are placed
 * alike, and the people of the fit where the fit placed them (ties aside).
 *
 * @param columns the base variables in the order of the settings
 * @returns null when there is no solution of so many segments
 */
export function placePeople(
  result: FittedResult,
  segments: number,
  columns: readonly Column[],
): Placement | null {
  const place = placer(result, segments, columns);
  if (!place) return null;
  const rows = columns[0] ? rowCount(columns[0]) : 0;
  const answered = countAnswered(columns);
  const enough = least(result, columns.length);
  const segmentOf = new Int16Array(rows).fill(-1);
  const posteriors = new Array<number[] | null>(rows).fill(null);
  for (let row = 0; row < rows; row++) {
    if ((answered[row] ?? 0) < enough) continue;
    const placed = place(row);
    segmentOf[row] = placed.segment;
    posteriors[row] = placed.posteriors;
  }
  return { segmentOf, posteriorsOf: (row) => posteriors[row] ?? null };
}
