import type { ComputedCriterion, EvaluationSide } from "@/lib/domain/segmentation/worth/segment-evaluation";

/** What may be changed of the criteria. */
export interface CriteriaEdits {
  readonly weigh: (side: EvaluationSide, at: number, weight: number) => void;
  readonly rename: (id: string, name: string) => void;
  readonly rate: (id: string, segmentId: string, rating: number | null) => void;
  /** Forgets what people rated, so that it follows the data again. */
  readonly suggest: (id: string) => void;
  readonly add: (side: EvaluationSide, measure: ComputedCriterion | null) => void;
  readonly remove: (id: string) => void;
}
