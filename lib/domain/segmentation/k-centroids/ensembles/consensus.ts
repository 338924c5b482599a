import type { NumericColumn } from "@/lib/domain/statistics/column";
import { adjustedRandIndex } from "../../agreement/adjusted-rand";
import { crossDivisions } from "../../agreement/cross-table";
import type { RowWeights } from "../../weights/row-weights";
import { chooseBestCentroids, finishCentroids } from "../finish-centroids";
import { collectPoints } from "../points";
import { planCentroids, runCentroidTask } from "../run-centroid-task";
import { centroidSettings } from "../settings";

export interface Division {
  readonly segments: number;
  /** −1 for a person the division leaves out. */
  readonly assigned: Int16Array;
}

export interface Consensus {
  readonly segments: number;
  readonly assigned: Int16Array;
  readonly sizes: readonly number[];
  /** Adjusted Rand index of the consensus with each of the divisions: how far they can be brought together at all. */
  readonly agreement: readonly number[];
  readonly meanAgreement: number;
}

/** One 0/1 column per segment of a division; missing for people it leaves out. */
const membershipColumns = ({ segments, assigned }: Division): NumericColumn[] =>
  Array.from({ length: segments }, (_, segment) => ({
    kind: "numeric",
    values: Float64Array.from(assigned, (own) => (own < 0 ? NaN : own === segment ? 1 : 0)),
  }));

/**
 * The division that agrees best with many diverse ones, by k-means on who belongs where: people divided alike by most are
 * together (Topchy, Jain & Punch 2005, IEEE Transactions on Pattern Analysis and Machine Intelligence 27:1866–1881; cluster
 * ensembles: Strehl & Ghosh 2002). People left out by any division are left out.
 *
 * @param divisions of the same people, at least one; they may differ in method, measure and number of segments
 */
export const consensusOf = (
  divisions: readonly Division[],
  segments: number,
  options: { readonly starts: number; readonly seed: number; readonly weights?: RowWeights },
): Consensus => {
  const points = collectPoints(divisions.flatMap(membershipColumns), true, options.weights);
  const { starts, seed } = options;
  const settings = centroidSettings.parse({ segments: { from: segments, to: segments }, starts, seed });
  const [best] = chooseBestCentroids(planCentroids(settings).map((task) => runCentroidTask(points, task)));
  if (!best) throw new Error("a plan has at least one task");
  const { assigned, sizes } = finishCentroids(points, "euclidean", best);
  const weights = points.weightOfRow ?? undefined;
  const agreement = divisions.map((division) =>
    adjustedRandIndex(crossDivisions(assigned, segments, division.assigned, division.segments, weights)),
  );
  const meanAgreement = agreement.reduce((sum, value) => sum + value, 0) / agreement.length;
  return { segments, assigned, sizes, agreement, meanAgreement };
};
