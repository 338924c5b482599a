import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import {
  wardDendrogram,
  type Dendrogram,
} from "@/lib/domain/statistics/hierarchical-clustering/ward-dendrogram";
import { drawBootstrapWeights, resamplingFrame } from "../../stability/bootstrap-weights";
import { nearestMean } from "../assign-euclidean";
import { placeRandomPeople } from "../initial-centroids";
import { lloyd, measureCentroids } from "../lloyd";
import { createPartition } from "../partition";
import type { Points } from "../points";

export interface BaggingSettings {
  /** Bootstrap samples. */
  readonly samples: number;
  /** Centroids per sample; more than segments are wanted. */
  readonly centroidsPerSample: number;
  readonly seed: number;
}

export const DEFAULT_BAGGING = { samples: 10, centroidsPerSample: 20 } as const;

export interface BaggedDivision {
  readonly segments: number;
  /** Segment of each row, in descending size; −1 for a row with a missing value. */
  readonly assigned: Int16Array;
  readonly sizes: readonly number[];
}

/** The centroids of k-means in every bootstrap sample, `[centroid][dimension]`. */
const collectCentroids = (
  points: Points,
  { samples, centroidsPerSample, seed }: BaggingSettings,
): number[][] => {
  const frame = resamplingFrame(points);
  return Array.from({ length: samples }, (_, sample) => {
    const random = createRandom(deriveSeed(seed, sample));
    const weights = new Float64Array(points.points);
    drawBootstrapWeights(frame, random, weights);
    const partition = createPartition(points, centroidsPerSample, weights);
    placeRandomPeople(points, partition, random);
    lloyd(points, partition);
    const { cells, stride } = partition.centroids;
    return Array.from({ length: centroidsPerSample }, (_unused, r) =>
      Array.from({ length: points.dimensions }, (_coordinate, d) => cells[d * stride + r] ?? 0),
    );
  }).flat();
};

const distances = (centroids: readonly (readonly number[])[]): Float64Array => {
  const size = centroids.length;
  const between = new Float64Array(size * size);
  centroids.forEach((a, i) => {
    centroids.forEach((b, j) => {
      between[i * size + j] = Math.sqrt(a.reduce((sum, value, d) => sum + (value - (b[d] ?? 0)) ** 2, 0));
    });
  });
  return between;
};

/** The group of each leaf when the tree is cut into so many. */
export const cutTree = ({ merges }: Dendrogram, leaves: number, groups: number): Int16Array => {
  const parent = Int32Array.from({ length: leaves + merges.length }, (_, node) => node);
  const nodeOf = (reference: number): number => (reference < 0 ? -1 - reference : leaves + reference);
  merges.slice(0, leaves - groups).forEach(({ left, right }, merge) => {
    parent[nodeOf(left)] = leaves + merge;
    parent[nodeOf(right)] = leaves + merge;
  });
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const labels = new Map<number, number>();
  return Int16Array.from({ length: leaves }, (_, leaf) => {
    const root = rootOf(leaf);
    if (!labels.has(root)) labels.set(root, labels.size);
    return labels.get(root) ?? 0;
  });
};

/** The centroid of the collection nearest to each point. */
const nearestCentroids = (points: Points, centroids: readonly (readonly number[])[]): Int32Array => {
  const everyone = createPartition(points, centroids.length, points.weights);
  const { cells, stride } = everyone.centroids;
  centroids.forEach((centroid, r) => centroid.forEach((value, d) => (cells[d * stride + r] = value)));
  measureCentroids(everyone);
  return Int32Array.from({ length: points.points }, (_, point) => nearestMean(points, point, everyone));
};

/**
 * Bagged clustering (Leisch 1999; Dolnicar & Leisch 2004, Australasian Journal of Market Research 12:51–65): k-means with
 * many centroids in bootstrap samples, Ward's tree of all their centroids, and everybody with the nearest centroid. Finds
 * segments that are not round and depends little on starts.
 */
export const bagDivisions = (
  points: Points,
  segmentCounts: readonly number[],
  settings: BaggingSettings,
): BaggedDivision[] => {
  const centroids = collectCentroids(points, settings);
  const tree = wardDendrogram(distances(centroids), centroids.length);
  const nearest = nearestCentroids(points, centroids);
  return segmentCounts.map((segments) => {
    const groups = cutTree(tree, centroids.length, segments);
    const weights = new Float64Array(segments);
    nearest.forEach((centroid, point) => {
      const group = groups[centroid] ?? 0;
      weights[group] = (weights[group] ?? 0) + (points.weights[point] ?? 0);
    });
    const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    const rank = Int16Array.from(weights, (_, group) => order.indexOf(group));
    const assigned = Int16Array.from(points.pointOfRow, (point) =>
      point < 0 ? -1 : (rank[groups[nearest[point] ?? 0] ?? 0] ?? -1),
    );
    const sizes = new Array<number>(segments).fill(0);
    for (const segment of assigned) if (segment >= 0) sizes[segment] = (sizes[segment] ?? 0) + 1;
    return { segments, assigned, sizes };
  });
};
