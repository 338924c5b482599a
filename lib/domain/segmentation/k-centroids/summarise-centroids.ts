import type { CentroidRecord } from "../solutions/fitted-result";
import type { CentroidSolution } from "./finish-centroids";

/** What is kept of a division around centroids, without the rows it was made from. */
export const summariseCentroids = (found: CentroidSolution): CentroidRecord => {
  const people = found.sizes.reduce((sum, size) => sum + size, 0);
  const smallestSize = Math.min(...found.sizes);
  return {
    segments: found.segments,
    shares: found.shares,
    smallestShare: people === 0 ? 0 : smallestSize / people,
    smallestSize,
    startsAtBest: found.starts.reachedBest,
    starts: found.starts.count,
    withinSum: found.withinSum,
    calinskiHarabasz: found.calinskiHarabasz,
    silhouette: found.silhouette?.mean ?? null,
    centroids: found.centroids,
  };
};
