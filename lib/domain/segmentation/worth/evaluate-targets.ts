import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";

export interface TargetCriterion {
  readonly id: string;
  /** `attractiveness`: what the segment offers us; `competitiveness`: what we offer the segment, against rivals. */
  readonly side: "attractiveness" | "competitiveness";
  /** Importance of zero or more; scaled to sum to 1 on its side. */
  readonly weight: number;
  /** One rating 1–10 per segment. */
  readonly ratings: readonly number[];
}

export interface TargetPosition {
  readonly segment: number;
  /** Weighted means of the ratings, 1–10. */
  readonly attractiveness: number;
  readonly competitiveness: number;
  /** Their geometric mean: a segment has to be good on both. */
  readonly priority: number;
}

/**
 * The segment evaluation plot: attractiveness against competitiveness as weighted ratings (McDonald & Dunbar 2012; Dolnicar,
 * Grün & Leisch 2018, ch. 10). The bubble of the plot is the segment's size or worth. Fails on a rating outside 1–10, a side
 * without importance, or ratings that do not cover the segments.
 */
export function evaluateTargets(
  criteria: readonly TargetCriterion[],
  segments: number,
): Result<TargetPosition[]> {
  const problems = criteria.flatMap((criterion, i) => checkCriterion(criterion, i, segments));
  for (const side of ["attractiveness", "competitiveness"] as const) {
    if (!(totalWeight(criteria, side) > 0)) problems.push(problem("worth.side-without-weight", [], { side }));
  }
  if (problems.length > 0) return fail(...problems);
  return ok(
    Array.from({ length: segments }, (_, segment) => {
      const attractiveness = positionOn("attractiveness", criteria, segment);
      const competitiveness = positionOn("competitiveness", criteria, segment);
      return {
        segment,
        attractiveness,
        competitiveness,
        priority: Math.sqrt(attractiveness * competitiveness),
      };
    }),
  );
}

function checkCriterion({ weight, ratings }: TargetCriterion, at: number, segments: number): Problem[] {
  const problems: Problem[] = [];
  if (!(weight >= 0) || weight === Infinity)
    problems.push(problem("worth.weight-below-zero", [at, "weight"]));
  if (ratings.length !== segments) problems.push(problem("worth.rating-missing", [at, "ratings"]));
  for (const [segment, rating] of ratings.entries()) {
    if (!(rating >= 1 && rating <= 10))
      problems.push(problem("worth.rating-out-of-range", [at, "ratings", segment]));
  }
  return problems;
}

const totalWeight = (criteria: readonly TargetCriterion[], side: TargetCriterion["side"]): number =>
  criteria.reduce((sum, criterion) => sum + (criterion.side === side ? criterion.weight : 0), 0);

function positionOn(
  side: TargetCriterion["side"],
  criteria: readonly TargetCriterion[],
  segment: number,
): number {
  const total = totalWeight(criteria, side);
  return criteria.reduce(
    (sum, { side: own, weight, ratings }) =>
      sum + (own === side ? (weight / total) * (ratings[segment] ?? 0) : 0),
    0,
  );
}
