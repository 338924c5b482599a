import { evaluateTargets, type TargetCriterion, type TargetPosition } from "./evaluate-targets";
import {
  evaluationSides,
  type EvaluationCriterion,
  type EvaluationSide,
  type SegmentEvaluation,
} from "./segment-evaluation";
import { suggestRatings } from "./suggest-ratings";
import type { SegmentWorth } from "./worth-facts";

/** A criterion with the rating of every segment: a person’s, else the measured one, else null. */
export interface RatedCriterion extends EvaluationCriterion {
  readonly rated: readonly (number | null)[];
  /** Not counted until every segment is rated. */
  readonly isComplete: boolean;
}

export function rateCriteria(
  criteria: readonly EvaluationCriterion[],
  segments: readonly SegmentWorth[],
): RatedCriterion[] {
  return criteria.map((criterion) => {
    const suggested = criterion.measure ? suggestRatings(criterion.measure, segments) : null;
    const rated = segments.map(({ id }, at) => criterion.ratings[id] ?? suggested?.[at] ?? null);
    return { ...criterion, rated, isComplete: rated.every((rating) => rating !== null) };
  });
}

export interface TargetPlan {
  readonly positions: readonly TargetPosition[] | null;
  /** Sides on which no criterion that counts is rated for every segment. */
  readonly missing: readonly EvaluationSide[];
}

/** Where the segments stand by the criteria that are rated throughout; nowhere while a side has none. */
export function placeTargets(
  { criteria }: Pick<SegmentEvaluation, "criteria">,
  segments: readonly SegmentWorth[],
): TargetPlan {
  const complete = rateCriteria(criteria, segments).filter(({ isComplete }) => isComplete);
  const missing = evaluationSides.filter(
    (side) => !complete.some((criterion) => criterion.side === side && criterion.weight > 0),
  );
  if (missing.length > 0) return { positions: null, missing };
  const evaluated = evaluateTargets(
    complete.map(({ id, side, weight, rated }): TargetCriterion => ({
      id,
      side,
      weight,
      ratings: rated.map((rating) => rating ?? 1),
    })),
    segments.length,
  );
  return { positions: evaluated.ok ? evaluated.value : null, missing: [] };
}
