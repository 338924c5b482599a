import type { Evidence } from "./evidence";

/** Cohen's "small": less is not worth a line. */
const worthTelling = 0.2;
const fewestAnswers = 10;
const mostTraits = 6;

/** Far enough from the others, in enough people, to be told; above them or below. */
export const isTold = ({ effect, base }: Evidence): boolean =>
  Math.abs(effect) >= worthTelling && base >= fewestAnswers;

/**
 * What a segment would be described by: the answers that are more frequent in it than elsewhere, strongest first, one a
 * variable, since two answers to one question are never given by one person.
 */
export function leadingTraits(evidence: readonly Evidence[]): Evidence[] {
  const told = new Set<string>();
  return evidence
    .filter((one) => one.statistic === "share" && isTold(one) && one.effect > 0)
    .sort((a, b) => b.effect - a.effect)
    .filter(({ variableId = "" }) => !told.has(variableId) && told.add(variableId))
    .slice(0, mostTraits);
}
