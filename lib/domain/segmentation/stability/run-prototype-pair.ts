import type { Column } from "@/lib/domain/statistics/column";
import { kPrototypes } from "../mixed-data/k-prototypes";
import { compareBootstrapPair, type BootstrapPairResult, type SoughtDivision } from "./bootstrap-pair";
import type { Resampled } from "./bootstrap-weights";

/** What all pairs share: the columns as they were divided, every person a point, and the divisions looked for. */
export interface PrototypeStabilityFrame extends Resampled {
  readonly columns: readonly Column[];
  readonly lambda: number;
  readonly divisions: readonly SoughtDivision[];
}

export interface MixedPairTask {
  readonly pair: number;
  readonly starts: number;
  readonly seed: number;
}

/** One pair of bootstrap samples for k-prototypes; the price λ of an option stays that of all people. */
export const runPrototypePair = (
  { columns, lambda, divisions, ...resampled }: PrototypeStabilityFrame,
  { starts, ...task }: MixedPairTask,
): BootstrapPairResult =>
  compareBootstrapPair(
    resampled,
    divisions,
    task,
    (weights, segments, random) =>
      kPrototypes(columns, segments, random, { starts, lambda, weights }).assignments,
  );
