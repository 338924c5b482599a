import { problem, type Problem } from "@/lib/domain/result";
import type { Margin } from "./margin";

/** Everything that would make raking impossible or remove people, with the margin (and category) it concerns. */
export function checkMargins(
  respondents: number,
  margins: readonly Margin[],
  startWeights: Float64Array | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (respondents === 0) problems.push(problem("weights.nobody"));
  if (margins.length === 0) problems.push(problem("weights.no-margins"));
  if (startWeights?.some((weight) => !(weight > 0))) problems.push(problem("weights.start-not-positive"));
  for (const [m, margin] of margins.entries()) problems.push(...checkMargin(margin, m));
  return problems;
}

function checkMargin({ id, column, targets }: Margin, at: number): Problem[] {
  if (targets.length !== column.categories) return [problem("weights.target-missing", [at], { margin: id })];
  if (
    targets.some((target) => !(target >= 0) || target === Infinity) ||
    targets.every((target) => target === 0)
  ) {
    return [problem("weights.target-not-a-share", [at], { margin: id })];
  }
  const people = new Float64Array(column.categories);
  for (const code of column.codes) if (code >= 0) people[code] = (people[code] ?? 0) + 1;
  return targets.flatMap((target, category) => {
    if (target > 0 && people[category] === 0) {
      return [problem("weights.category-empty", [at, category], { margin: id })];
    }
    return target === 0 && (people[category] ?? 0) > 0
      ? [problem("weights.target-zero", [at, category], { margin: id })]
      : [];
  });
}
