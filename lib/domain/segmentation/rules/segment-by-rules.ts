import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { wilsonInterval, type Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { evaluate, type Condition, type Variables } from "./condition";
import { validateCondition } from "./validate-condition";

export interface SegmentRule {
  readonly id: string;
  readonly when: Condition;
}

export interface RuleSegment {
  readonly id: string;
  /** People for whom this is the first true rule. */
  readonly count: number;
  /** Among everyone given, classified or not (weighted when weights are given). */
  readonly share: number;
  readonly interval: Interval;
  /** People for whom the rule is true at all. */
  readonly anyHits: number;
  /** `shadowed`: true of someone, but an earlier rule always takes them; `nobody`: true of no one. */
  readonly reach: "reached" | "shadowed" | "nobody";
}

export interface RuleSegmentation {
  readonly segments: readonly RuleSegment[];
  readonly assignments: Int16Array;
  /** No rule is true. `undecided` of them only because an answer is missing. */
  readonly unclassified: number;
  readonly undecided: number;
  /** People for whom rules i and j are both true, row-major; the diagonal is `anyHits`. */
  readonly overlap: Float64Array;
  /** People for whom rule i is true whom rule j, before it, takes; row-major. */
  readonly firstTaken: Float64Array;
}

/**
 * Ordered rules: a respondent belongs to the first rule that is true of them. Exclusive by construction; the report tells
 * which rules never win and how much they overlap. Fails when there is no rule, an id twice, or a condition that does not
 * fit the variables.
 */
export function segmentByRules(
  rules: readonly SegmentRule[],
  variables: Variables,
  respondents: number,
  weights?: Float64Array,
): Result<RuleSegmentation> {
  const problems = rules.flatMap((rule, i) => [
    ...validateCondition(rule.when, variables, [i, "when"]),
    ...(rules.findIndex((other) => other.id === rule.id) < i
      ? [problem("segmentation.rule-id-twice", [i, "id"], { id: rule.id })]
      : []),
  ]);
  if (rules.length === 0) problems.push(problem("segmentation.no-rules"));
  return problems.length > 0 ? fail(...problems) : ok(applyRules(rules, variables, respondents, weights));
}

function applyRules(
  rules: readonly SegmentRule[],
  variables: Variables,
  respondents: number,
  weights: Float64Array | undefined,
): RuleSegmentation {
  const k = rules.length;
  const assignments = new Int16Array(respondents).fill(-1);
  const overlap = new Float64Array(k * k);
  const firstTaken = new Float64Array(k * k);
  const counts = new Float64Array(k);
  const weighted = new Float64Array(k);
  let undecided = 0;
  for (let row = 0; row < respondents; row++) {
    const truths = rules.map((rule) => evaluate(rule.when, variables, row));
    const hits = truths.flatMap((truth, i) => (truth === true ? [i] : []));
    for (const i of hits) for (const j of hits) overlap[i * k + j] = (overlap[i * k + j] ?? 0) + 1;
    const first = hits[0];
    if (first === undefined) {
      if (truths.includes(null)) undecided += 1;
      continue;
    }
    for (const i of hits.slice(1)) firstTaken[i * k + first] = (firstTaken[i * k + first] ?? 0) + 1;
    assignments[row] = first;
    counts[first] = (counts[first] ?? 0) + 1;
    weighted[first] = (weighted[first] ?? 0) + (weights?.[row] ?? 1);
  }
  const everyone = weights ?? new Float64Array(respondents).fill(1);
  const total = everyone.reduce((sum, weight) => sum + weight, 0);
  const effectiveN = effectiveSampleSize(everyone);
  const segments = rules.map(({ id }, i): RuleSegment => {
    const count = counts[i] ?? 0;
    const anyHits = overlap[i * k + i] ?? 0;
    const share = total > 0 ? (weighted[i] ?? 0) / total : 0;
    const reach = count > 0 ? "reached" : anyHits > 0 ? "shadowed" : "nobody";
    return { id, count, share, interval: wilsonInterval(share, effectiveN), anyHits, reach };
  });
  const unclassified = assignments.reduce((sum, segment) => sum + (segment < 0 ? 1 : 0), 0);
  return { segments, assignments, unclassified, undecided, overlap, firstTaken };
}
