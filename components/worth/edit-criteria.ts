import { evenWeights, rebalanceWeights } from "@/lib/domain/segmentation/worth/rebalance-weights";
import type {
  ComputedCriterion,
  EvaluationCriterion,
  EvaluationSide,
} from "@/lib/domain/segmentation/worth/segment-evaluation";

type Criteria = EvaluationCriterion[];

const indexesOf = (criteria: Criteria, side: EvaluationSide): number[] =>
  criteria.flatMap((criterion, at) => (criterion.side === side ? [at] : []));

const withWeights = (criteria: Criteria, at: readonly number[], weights: readonly number[]): Criteria =>
  criteria.map((criterion, i) => {
    const place = at.indexOf(i);
    return place < 0 ? criterion : { ...criterion, weight: weights[place] ?? 0 };
  });

const changed = (
  criteria: Criteria,
  id: string,
  change: (criterion: EvaluationCriterion) => EvaluationCriterion,
) => criteria.map((criterion) => (criterion.id === id ? change(criterion) : criterion));

/** Sets one weight of a side; the others give way in proportion, so that they sum to 100 %. */
export function weigh(criteria: Criteria, side: EvaluationSide, place: number, weight: number): Criteria {
  const at = indexesOf(criteria, side);
  const weights = at.map((i) => criteria[i]?.weight ?? 0);
  return withWeights(criteria, at, rebalanceWeights(weights, place, weight));
}

/** A criterion more; it takes an even part of the weight, the others give in proportion. */
export function addCriterion(
  criteria: Criteria,
  { id, side, measure }: { id: string; side: EvaluationSide; measure: ComputedCriterion | null },
): Criteria {
  const more = [...criteria, { id, side, name: "", weight: 0, measure, ratings: {} }];
  const count = indexesOf(more, side).length;
  return weigh(more, side, count - 1, Math.floor(100 / count));
}

/** A criterion less; what it weighed goes to the others in proportion. */
export function removeCriterion(criteria: Criteria, id: string): Criteria {
  const side = criteria.find((criterion) => criterion.id === id)?.side;
  const left = criteria.filter((criterion) => criterion.id !== id);
  if (!side) return left;
  const at = indexesOf(left, side);
  const weights = at.map((i) => left[i]?.weight ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return withWeights(left, at, evenWeights(at.length));
  return withWeights(left, at, rebalanceWeights(weights, 0, Math.round((100 * (weights[0] ?? 0)) / total)));
}

export const renameCriterion = (criteria: Criteria, id: string, name: string): Criteria =>
  changed(criteria, id, (criterion) => ({ ...criterion, name }));

/** A person's rating of a segment; null takes it back. */
export const rateCriterion = (
  criteria: Criteria,
  id: string,
  segmentId: string,
  rating: number | null,
): Criteria =>
  changed(criteria, id, (criterion) => {
    const { [segmentId]: _, ...others } = criterion.ratings;
    return { ...criterion, ratings: rating === null ? others : { ...others, [segmentId]: rating } };
  });

export const followData = (criteria: Criteria, id: string): Criteria =>
  changed(criteria, id, (criterion) => ({ ...criterion, ratings: {} }));
