export interface Merge {
  /** A leaf is −1 − index, a cluster is the number of the merge that made it (as in R's hclust, counted from 0). */
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export interface Dendrogram {
  readonly merges: readonly Merge[];
  /** Leaves from left to right so that no branches cross, tighter branches first. */
  readonly order: readonly number[];
}

/**
 * Ward's hierarchical clustering of a symmetric dissimilarity matrix (row-major, size × size), by the Lance–Williams
 * recurrence on squared dissimilarities (R's `ward.D2`; Murtagh & Legendre 2014). O(size³): meant for some hundred leaves.
 */
export function wardDendrogram(dissimilarity: Float64Array, size: number): Dendrogram {
  const squared = dissimilarity.map((d) => d * d);
  const members = new Float64Array(size).fill(1);
  const node = Array.from({ length: size }, (_, leaf) => -1 - leaf);
  const active = new Set(node.keys());
  const merges: Merge[] = [];
  while (active.size > 1) {
    const { i, j, distance } = closestPair(squared, size, active);
    const a = node[i] ?? 0;
    const b = node[j] ?? 0;
    merges.push({ ...placed(a, b), height: Math.sqrt(distance) });
    const sizeI = members[i] ?? 1;
    const sizeJ = members[j] ?? 1;
    active.delete(j);
    for (const k of active) {
      if (k === i) continue;
      const sizeK = members[k] ?? 1;
      const merged =
        ((sizeI + sizeK) * (squared[i * size + k] ?? 0) +
          (sizeJ + sizeK) * (squared[j * size + k] ?? 0) -
          sizeK * distance) /
        (sizeI + sizeJ + sizeK);
      squared[i * size + k] = merged;
      squared[k * size + i] = merged;
    }
    members[i] = sizeI + sizeJ;
    node[i] = merges.length - 1;
  }
  return { merges, order: size === 1 ? [0] : leavesOf(merges.length - 1, merges) };
}

function closestPair(squared: Float64Array, size: number, active: ReadonlySet<number>) {
  let best = { i: -1, j: -1, distance: Infinity };
  for (const i of active) {
    for (const j of active) {
      const distance = squared[i * size + j] ?? Infinity;
      if (j > i && distance < best.distance) best = { i, j, distance };
    }
  }
  return best;
}

/** Leaves before clusters, lower leaves and earlier merges first. */
function placed(a: number, b: number): { left: number; right: number } {
  const bothLeaves = a < 0 && b < 0;
  const aFirst = bothLeaves ? a > b : a < b;
  return aFirst ? { left: a, right: b } : { left: b, right: a };
}

function leavesOf(at: number, merges: readonly Merge[]): number[] {
  if (at < 0) return [-1 - at];
  const merge = merges[at];
  return merge ? [...leavesOf(merge.left, merges), ...leavesOf(merge.right, merges)] : [];
}
