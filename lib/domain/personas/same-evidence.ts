import type { Evidence } from "./evidence";

/** Whether two sets of evidence hold the same numbers about the same things, in any order. */
export function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  const figures = (evidence: readonly Evidence[]) =>
    evidence
      .map((one) =>
        [one.id, one.count, one.base, one.asked, one.value, one.restCount, one.restBase, one.q].join(),
      )
      .sort()
      .join("\n");
  return a.length === b.length && figures(a) === figures(b);
}
