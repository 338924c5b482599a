import { angleDistance, jaccardDistance } from "./measure-distance";
import type { Measure } from "./settings";

/** Distances of one complete point to every centre, as the fit measures them; the point may be of a person who came later. */
export function distanceToCentres(
  measure: Measure,
  centres: readonly (readonly number[])[],
): (point: Float64Array) => number[] {
  const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
  const squareOf = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value) => sum + value * value, 0);
  const measured = centres.map((centre) => ({ centre, sum: sumOf(centre), square: squareOf(centre) }));
  return (point) =>
    measured.map(({ centre, sum, square }) => {
      let [dot, straight, blocks] = [0, 0, 0];
      centre.forEach((coordinate, variable) => {
        const value = point[variable] ?? 0;
        dot += value * coordinate;
        straight += (value - coordinate) ** 2;
        blocks += Math.abs(value - coordinate);
      });
      switch (measure) {
        case "euclidean":
          return straight;
        case "manhattan":
          return blocks;
        case "jaccard":
        case "expected-jaccard":
          return jaccardDistance(dot, squareOf(point), sum);
        case "angle":
          return angleDistance(dot, squareOf(point), square);
      }
    });
}
