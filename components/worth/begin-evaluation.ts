import { evenWeights } from "@/lib/domain/segmentation/worth/rebalance-weights";
import type {
  ComputedCriterion,
  EvaluationCriterion,
  EvaluationSide,
  SegmentEvaluation,
} from "@/lib/domain/segmentation/worth/segment-evaluation";
import { suggestRatings } from "@/lib/domain/segmentation/worth/suggest-ratings";
import type { WorthFacts } from "@/lib/domain/segmentation/worth/worth-facts";

type Draft = Pick<EvaluationCriterion, "id" | "side" | "name" | "measure">;

const weighed = (side: EvaluationSide, drafts: readonly Draft[]): EvaluationCriterion[] => {
  const own = drafts.filter((draft) => draft.side === side);
  const weights = evenWeights(own.length);
  return own.map((draft, at) => ({ ...draft, weight: weights[at] ?? 0, ratings: {} }));
};

/**
 * What an evaluation begins as: criteria the data can rate, and one on each side that only people can. Nothing is stored
 * until somebody changes it.
 */
export function beginEvaluation(
  facts: WorthFacts,
  names: { readonly growth: string; readonly fit: string },
): SegmentEvaluation {
  const isMeasured = (measure: ComputedCriterion) => suggestRatings(measure, facts.segments) !== null;
  const measured = (side: EvaluationSide, kinds: readonly ComputedCriterion[]): Draft[] =>
    kinds.filter(isMeasured).map((kind) => ({ id: `${side}-${kind}`, side, name: "", measure: kind }));
  return {
    moneyVariableId: null,
    channelItemIds: null,
    criteria: [
      ...weighed("attractiveness", [
        ...measured("attractiveness", ["size", "separation"]),
        { id: "growth", side: "attractiveness", name: names.growth, measure: null },
      ]),
      ...weighed("competitiveness", [
        ...measured("competitiveness", ["reach"]),
        { id: "fit", side: "competitiveness", name: names.fit, measure: null },
      ]),
    ],
    actionable: {},
    targets: [],
    targetNote: "",
  };
}
