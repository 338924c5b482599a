import type { Column } from "@/lib/domain/statistics/column";
import { wilsonInterval, type Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { Variables } from "./condition";
import { segmentByRules, type SegmentRule } from "./segment-by-rules";
import type { Result } from "../../result";
import { ok } from "../../result";

export interface RuleCount {
  readonly id: string;
  /** People for whom this is the first true rule, and their share of everyone. */
  readonly count: number;
  readonly share: number;
  readonly interval: Interval;
  /** People for whom the rule is true at all. */
  readonly anyHits: number;
  readonly reach: "reached" | "shadowed" | "nobody";
  /** Of `anyHits`, those whom an earlier rule takes, by that rule's id; only where there are any. */
  readonly takenBy: readonly { readonly id: string; readonly people: number }[];
}

export interface RuleCounts {
  readonly people: number;
  readonly rules: readonly RuleCount[];
  /** No rule is true; `undecided` of them only because an answer is missing. */
  readonly rest: number;
  readonly undecided: number;
}

const slice = (column: Column, from: number, to: number): Column =>
  column.kind === "categorical"
    ? { ...column, codes: column.codes.subarray(from, to) }
    : { ...column, values: column.values.subarray(from, to) };

/** People counted in one turn: what is waiting elsewhere is done between turns. */
export const PEOPLE_A_TURN = 4000;

/**
 * How many people each rule takes, and what it would take alone, counted in turns. People count once each, whatever their
 * weight: these are counts to write rules by.
 */
export async function countRules(
  rules: readonly SegmentRule[],
  variables: Variables,
  people: number,
  between: () => Promise<void>,
): Promise<Result<RuleCounts>> {
  const k = rules.length;
  const counts = new Float64Array(k);
  const overlap = new Float64Array(k * k);
  /** `[rule][earlier rule]`: people the earlier one is the first to take. */
  const taken = new Float64Array(k * k);
  let [rest, undecided] = [0, 0];
  for (let from = 0; from < people || from === 0; from += PEOPLE_A_TURN) {
    const to = Math.min(people, from + PEOPLE_A_TURN);
    const part = new Map([...variables].map(([id, column]) => [id, slice(column, from, to)]));
    const found = segmentByRules(rules, part, to - from);
    if (!found.ok) return found;
    found.value.segments.forEach(({ count }, at) => (counts[at] = (counts[at] ?? 0) + count));
    found.value.overlap.forEach((hits, cell) => (overlap[cell] = (overlap[cell] ?? 0) + hits));
    found.value.firstTaken.forEach((hits, cell) => (taken[cell] = (taken[cell] ?? 0) + hits));
    rest += found.value.unclassified;
    undecided += found.value.undecided;
    await between();
  }
  return ok({
    people,
    rest,
    undecided,
    rules: rules.map(({ id }, at): RuleCount => {
      const count = counts[at] ?? 0;
      const anyHits = overlap[at * k + at] ?? 0;
      const share = people > 0 ? count / people : 0;
      return {
        id,
        count,
        share,
        interval: wilsonInterval(share, people),
        anyHits,
        reach: count > 0 ? "reached" : anyHits > 0 ? "shadowed" : "nobody",
        takenBy: rules.slice(0, at).flatMap((earlier, other) => {
          const hits = taken[at * k + other] ?? 0;
          return hits > 0 ? [{ id: earlier.id, people: hits }] : [];
        }),
      };
    }),
  });
}
