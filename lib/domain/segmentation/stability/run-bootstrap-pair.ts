import type { Points } from "../k-centroids/points";
import type { Measure } from "../k-centroids/settings";
import { compareBootstrapPair, type BootstrapPairResult, type SoughtDivision } from "./bootstrap-pair";
import { divideSample } from "./divide-sample";
import type { StabilitySettings } from "./settings";

/** What all pairs share: the points, and the division of all points whose segments are looked for, per number of segments. */
export interface StabilityFrame {
  readonly points: Points;
  readonly divisions: readonly SoughtDivision[];
}

export interface BootstrapPairTask {
  readonly pair: number;
  readonly measure: Measure;
  readonly starts: number;
  readonly seed: number;
}

export const planBootstrapPairs = ({
  measure,
  pairs,
  seed,
  starts,
}: StabilitySettings): BootstrapPairTask[] =>
  Array.from({ length: pairs }, (_, pair) => ({ pair, measure, starts, seed }));

/** One pair of bootstrap samples for division around centroids. */
export const runBootstrapPair = (
  { points, divisions }: StabilityFrame,
  { measure, starts, ...task }: BootstrapPairTask,
): BootstrapPairResult =>
  compareBootstrapPair(points, divisions, task, (weights, segments, random) =>
    divideSample(points, weights, { measure, segments, starts }, random),
  );
