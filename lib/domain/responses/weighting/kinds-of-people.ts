import type { Margin } from "../../statistics/raking/margin";
import type { KindOfPeople, MarginTargets } from "./weighting";

const most = 5;

/** The kinds of people, alike in every margin, who count most and least; only those above and below 1. */
export function kindsOfPeople(
  weights: Float64Array,
  margins: readonly Margin[],
  targets: readonly MarginTargets[],
): { most: KindOfPeople[]; least: KindOfPeople[] } {
  if (margins.length === 0) return { most: [], least: [] };
  const kinds = new Map<string, { groups: (number | null)[]; people: number; weight: number }>();
  for (const [row, weight] of weights.entries()) {
    const groups = margins.map(({ column }, at) => groupOf(column.codes[row] ?? -1, targets[at]));
    const key = groups.join();
    const kind = kinds.get(key);
    if (kind) kind.people += 1;
    else kinds.set(key, { groups, people: 1, weight });
  }
  const byWeight = [...kinds.values()].sort((a, b) => b.weight - a.weight || b.people - a.people);
  return {
    most: byWeight.filter(({ weight }) => weight > 1 + 1e-6).slice(0, most),
    least: byWeight
      .filter(({ weight }) => weight < 1 - 1e-6)
      .reverse()
      .slice(0, most),
  };
}

/** Those without an answer are the last group where they have a target, and −1 where they have none. */
const groupOf = (code: number, margin: MarginTargets | undefined): number | null =>
  code < 0 || code >= (margin?.groups.length ?? 0) ? null : code;
