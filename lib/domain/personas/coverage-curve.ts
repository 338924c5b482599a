import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";

/** How far a description fits its people as traits are added: the whole card together fits fewer than each trait. */
export interface CoverageCurve {
  /** People who answered all the questions behind the traits, and those who did not. */
  readonly base: number;
  readonly missing: number;
  /** People who match the first 1, 2, … traits together. Never increases. */
  readonly matching: readonly number[];
  /** Half of the people match at least so many traits. */
  readonly medianMatched: number;
  /** Where people are weighted: the share that matches all traits, and how many unweighted people are as precise. */
  readonly weighted?: { readonly share: number; readonly effectiveBase: number };
}

interface Person {
  readonly matches: readonly (boolean | null)[];
  readonly weight: number;
}

/**
 * `matches[person][trait]`: whether the person has the trait; null where they did not answer. People with a gap are
 * counted apart. After Chapman, Love, Milham and others (2008): prevalence falls fast as attributes are added.
 * `weights[person]`, if given, is how many people each stands for; who stands for nobody is not counted.
 */
export function coverageCurve(
  matches: readonly (readonly (boolean | null)[])[],
  traits: number,
  weights?: readonly number[],
): CoverageCurve {
  const people = matches
    .map((person, row): Person => ({ matches: person, weight: weights ? (weights[row] ?? 0) : 1 }))
    .filter(({ weight }) => weight > 0);
  const complete = people.filter(
    (person) => person.matches.length === traits && person.matches.every((match) => match !== null),
  );
  const matching = Array.from(
    { length: traits },
    (_, last) => complete.filter((person) => person.matches.slice(0, last + 1).every(Boolean)).length,
  );
  return {
    base: complete.length,
    missing: people.length - complete.length,
    matching,
    medianMatched: medianMatched(complete),
    ...(weights && complete.length > 0 ? { weighted: weightedMatch(complete) } : {}),
  };
}

const total = (people: readonly Person[]) => people.reduce((sum, { weight }) => sum + weight, 0);

/** The most traits that half of the people match at least. */
function medianMatched(people: readonly Person[]): number {
  const matched = people
    .map(({ matches, weight }) => ({ traits: matches.filter(Boolean).length, weight }))
    .sort((a, b) => b.traits - a.traits);
  const half = total(people) / 2;
  let reached = 0;
  for (const { traits, weight } of matched) {
    reached += weight;
    if (reached >= half) return traits;
  }
  return 0;
}

const weightedMatch = (people: readonly Person[]) => ({
  share: total(people.filter(({ matches }) => matches.every(Boolean))) / total(people),
  effectiveBase: effectiveSampleSize(people.map(({ weight }) => weight)),
});
