import type { BaseMatrix } from "./base-matrix";

/** Which segments border on one another, and how many people stand between them. */
export interface NeighbourhoodGraph {
  readonly segments: number;
  /**
   * `strengths[i · segments + j]`: s_ij, 0 to 1; not symmetric. 1 would be a segment all of whose people stand exactly in the
   * middle between i and j.
   */
  readonly strengths: Float64Array;
}

/**
 * Neighbourhood graph of Leisch (2010, Statistics and Computing 20:457–469): over the people A_ij whose nearest centre is i
 * and second nearest j, s_ij = |A_i|⁻¹ Σ 2 d(x, c_i) / (d(x, c_i) + d(x, c_j)), with Euclidean distances in the whole base
 * and weights counted. People count for the centre they are nearest to, as the formula has it, whatever segment a model
 * gave them. `centroids[segment]` are means of the base's columns; a segment without one (NaN) has no neighbours.
 */
export function neighbourhoodGraph(
  base: BaseMatrix,
  centroids: readonly ArrayLike<number>[],
): NeighbourhoodGraph {
  const segments = centroids.length;
  const strengths = new Float64Array(segments * segments);
  const sizes = new Float64Array(segments);
  for (let row = 0; row < base.rows; row++) {
    const { nearest, second, near, far } = twoNearest(base, row, centroids);
    if (nearest < 0) continue;
    const weight = base.weights[row] ?? 0;
    sizes[nearest] = (sizes[nearest] ?? 0) + weight;
    if (second < 0 || !(near + far > 0)) continue;
    const cell = nearest * segments + second;
    strengths[cell] = (strengths[cell] ?? 0) + (weight * 2 * near) / (near + far);
  }
  return {
    segments,
    strengths: strengths.map((sum, cell) => {
      const size = sizes[Math.floor(cell / segments)] ?? 0;
      return size > 0 ? sum / size : 0;
    }),
  };
}

function twoNearest(base: BaseMatrix, row: number, centroids: readonly ArrayLike<number>[]) {
  const found = { nearest: -1, second: -1, near: Infinity, far: Infinity };
  for (const [segment, centroid] of centroids.entries()) {
    const distance = distanceTo(base, row, centroid);
    if (distance < found.near) {
      [found.second, found.far] = [found.nearest, found.near];
      [found.nearest, found.near] = [segment, distance];
    } else if (distance < found.far) [found.second, found.far] = [segment, distance];
  }
  return found;
}

function distanceTo({ cells, columns }: BaseMatrix, row: number, centroid: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < columns.length; j++)
    sum += ((cells[row * columns.length + j] ?? 0) - (centroid[j] ?? 0)) ** 2;
  return Math.sqrt(sum);
}

/** One line per pair of neighbours: the mean of both directions, strongest first. */
export function neighbourEdges({
  segments,
  strengths,
}: NeighbourhoodGraph): { readonly from: number; readonly to: number; readonly strength: number }[] {
  const edges = [];
  for (let from = 0; from < segments; from++)
    for (let to = from + 1; to < segments; to++) {
      const strength = ((strengths[from * segments + to] ?? 0) + (strengths[to * segments + from] ?? 0)) / 2;
      if (strength > 0) edges.push({ from, to, strength });
    }
  return edges.sort((a, b) => b.strength - a.strength);
}
