import { adjustedRandIndex } from "../../agreement/adjusted-rand";
import { crossDivisions } from "../../agreement/cross-table";
import type { EnsembleAgreement } from "../../solutions/fitted-result";
import type { RowWeights } from "../../weights/row-weights";
import type { Points } from "../points";
import { bagDivisions, DEFAULT_BAGGING } from "./bagged-clustering";
import { consensusOf } from "./consensus";

export interface EnsembleTask {
  /** By number of segments: the division that was found, and a second method's where there is one; of the points' rows. */
  readonly divisions: readonly {
    readonly segments: number;
    readonly found: Int16Array;
    readonly other: Int16Array | null;
  }[];
  readonly seed: number;
}

/** Starts of the k-means that brings divisions together. */
const CONSENSUS_STARTS = 10;

/** Too few different answers for the many centroids of bagged clustering. */
const hasRoom = ({ points }: Points): boolean => points >= 2 * DEFAULT_BAGGING.centroidsPerSample;

/**
 * Ways that have nothing in common have one of themselves as their consensus, which agrees with itself alone: a mean of one in
 * so many ways is nothing.
 */
const beyondChance = (meanAgreement: number, ways: number): number =>
  (meanAgreement - 1 / ways) / (1 - 1 / ways);

/**
 * How far each division agrees with bagged clustering, and how far all ways of dividing people into as many segments can be
 * brought together. Null where people answer in too few different ways.
 */
export function agreeWithEnsembles(
  points: Points,
  { divisions, seed }: EnsembleTask,
): (EnsembleAgreement & { readonly segments: number })[] | null {
  if (!hasRoom(points)) return null;
  const bagged = bagDivisions(
    points,
    divisions.map(({ segments }) => segments),
    { ...DEFAULT_BAGGING, seed },
  );
  const weights = points.weightOfRow ?? undefined;
  const inUse: RowWeights | undefined = weights && { kind: "sampling", values: weights };
  return divisions.map(({ segments, found, other }, at) => {
    const bag = bagged[at]?.assigned ?? found;
    const ways = [found, bag, ...(other ? [other] : [])].map((assigned) => ({ segments, assigned }));
    const { meanAgreement } = consensusOf(ways, segments, {
      starts: CONSENSUS_STARTS,
      seed,
      ...(inUse ? { weights: inUse } : {}),
    });
    return {
      segments,
      bagged: adjustedRandIndex(crossDivisions(found, segments, bag, segments, weights)),
      consensus: beyondChance(meanAgreement, ways.length),
      ways: ways.length,
    };
  });
}
