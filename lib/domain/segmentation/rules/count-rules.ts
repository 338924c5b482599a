import type { Column } from "@/lib/domain/statistics/column";
import { wilsonInterval, type Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import type { Variables } from "./condition";
import { segmentByRules, type RuleSegmentation, type SegmentRule } from "./segment-by-rules";
import type { Result } from "../../result";
import { ok } from "../../result";

export interface RuleCount {
  readonly id: string;
  /** Respondents for whom this is the first true rule, each once. */
  readonly count: number;
  /** Share of everyone: of the people respondents stand for, where they are weighted. */
  readonly share: number;
  /** Wilson's 95 % interval on the effective number of respondents. */
  readonly interval: Interval;
  /** People for whom the rule is true at all. */
  readonly anyHits: number;
  readonly reach: "reached" | "shadowed" | "nobody";
  /** Of `anyHits`, those whom an earlier rule takes, by that rule's id; only where there are any. */
  readonly takenBy: readonly { readonly id: string; readonly people: number }[];
}

export interface RuleCounts {
  readonly people: number;
  /** Whether shares are of the people respondents stand for; every number of people counts respondents. */
  readonly isWeighted: boolean;
  readonly rules: readonly RuleCount[];
  /** No rule is true; `undecided` of them only because an answer is missing. */
  readonly rest: number;
  readonly restShare: number;
  readonly undecided: number;
}

const slice = (column: Column, from: number, to: number): Column =>
  column.kind === "categorical"
    ? { ...column, codes: column.codes.subarray(from, to) }
    : { ...column, values: column.values.subarray(from, to) };

/** People counted in one turn: what is waiting elsewhere is done between turns. */
export const PEOPLE_A_TURN = 4000;

/**
 * How many respondents each rule takes, the share of the people they stand for, and what the rule would take alone, counted
 * in turns.
 *
 * @param weights people each respondent stands for; left out where everyone counts once
 */
export async function countRules(
  rules: readonly SegmentRule[],
  variables: Variables,
  people: number,
  between: () => Promise<void>,
  weights?: Float64Array,
): Promise<Result<RuleCounts>> {
  const sums = noneYet(rules.length);
  for (let from = 0; from < people || from === 0; from += PEOPLE_A_TURN) {
    const to = Math.min(people, from + PEOPLE_A_TURN);
    const part = new Map([...variables].map(([id, column]) => [id, slice(column, from, to)]));
    const found = segmentByRules(rules, part, to - from);
    if (!found.ok) return found;
    add(sums, found.value, weights?.subarray(from, to));
    await between();
  }
  return ok(countsOf(rules, sums, people, weights));
}

interface Sums {
  readonly counts: Float64Array;
  /** People those counted stand for; the last of them are of no rule. */
  readonly weighted: Float64Array;
  readonly overlap: Float64Array;
  /** `[rule][earlier rule]`: people the earlier one is the first to take. */
  readonly taken: Float64Array;
  rest: number;
  undecided: number;
}

const noneYet = (k: number): Sums => ({
  counts: new Float64Array(k),
  weighted: new Float64Array(k + 1),
  overlap: new Float64Array(k * k),
  taken: new Float64Array(k * k),
  rest: 0,
  undecided: 0,
});

function add(sums: Sums, found: RuleSegmentation, weights: Float64Array | undefined): void {
  const { counts, weighted, overlap, taken } = sums;
  found.segments.forEach(({ count }, at) => (counts[at] = (counts[at] ?? 0) + count));
  found.assignments.forEach((segment, row) => {
    const at = segment < 0 ? counts.length : segment;
    weighted[at] = (weighted[at] ?? 0) + (weights?.[row] ?? 1);
  });
  found.overlap.forEach((hits, cell) => (overlap[cell] = (overlap[cell] ?? 0) + hits));
  found.firstTaken.forEach((hits, cell) => (taken[cell] = (taken[cell] ?? 0) + hits));
  sums.rest += found.unclassified;
  sums.undecided += found.undecided;
}

function countsOf(
  rules: readonly SegmentRule[],
  { counts, weighted, overlap, taken, rest, undecided }: Sums,
  people: number,
  weights: Float64Array | undefined,
): RuleCounts {
  const k = rules.length;
  const total = weighted.reduce((sum, weight) => sum + weight, 0);
  const effectiveN = weights ? effectiveSampleSize(weights) : people;
  const shareOf = (at: number) => (total > 0 ? (weighted[at] ?? 0) / total : 0);
  return {
    people,
    isWeighted: weights !== undefined,
    rest,
    restShare: shareOf(k),
    undecided,
    rules: rules.map(({ id }, at): RuleCount => {
      const count = counts[at] ?? 0;
      const anyHits = overlap[at * k + at] ?? 0;
      const share = shareOf(at);
      return {
        id,
        count,
        share,
        interval: wilsonInterval(share, effectiveN),
        anyHits,
        reach: count > 0 ? "reached" : anyHits > 0 ? "shadowed" : "nobody",
        takenBy: rules.slice(0, at).flatMap((earlier, other) => {
          const hits = taken[at * k + other] ?? 0;
          return hits > 0 ? [{ id: earlier.id, people: hits }] : [];
        }),
      };
    }),
  };
}
