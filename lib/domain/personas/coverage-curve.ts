/** How far a description fits its people as traits are added: the whole card together fits fewer than each trait. */
export interface CoverageCurve {
  /** People who answered all the questions behind the traits, and those who did not. */
  readonly base: number;
  readonly missing: number;
  /** People who match the first 1, 2, … traits together. Never increases. */
  readonly matching: readonly number[];
  /** Half of the people match at least so many traits. */
  readonly medianMatched: number;
}

/**
 * `matches[person][trait]`: whether the person has the trait; null where they did not answer. People with a gap are
 * counted apart. After Chapman, Love, Milham and others (2008): prevalence falls fast as attributes are added.
 */
export function coverageCurve(
  matches: readonly (readonly (boolean | null)[])[],
  traits: number,
): CoverageCurve {
  const complete = matches.filter(
    (person) => person.length === traits && person.every((match) => match !== null),
  );
  const matching = Array.from(
    { length: traits },
    (_, last) => complete.filter((person) => person.slice(0, last + 1).every(Boolean)).length,
  );
  const matched = complete.map((person) => person.filter(Boolean).length).sort((a, b) => b - a);
  return {
    base: complete.length,
    missing: matches.length - complete.length,
    matching,
    medianMatched: matched[Math.ceil(matched.length / 2) - 1] ?? 0,
  };
}
