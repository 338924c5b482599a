/** The conventions by which a profile calls a trait a marker, distinctive or typical. */
export const TRAIT_RULES = {
  /** Defaults of flexclust's profile plot (Dolnicar, Grün & Leisch 2018). */
  markerDifference: 0.25,
  markerRelative: 0.5,
  distinctiveIndexGap: 20,
  distinctiveQ: 0.05,
  /** Cohen's "small" effect, of h and of d. */
  distinctiveEffect: 0.2,
  distinctivePeople: 30,
  typicalShare: 0.5,
} as const;

export function isMarkerShare(inSegment: number, inEveryone: number): boolean {
  const gap = Math.abs(inSegment - inEveryone);
  return (
    gap >= TRAIT_RULES.markerDifference || (inEveryone > 0 && gap / inEveryone >= TRAIT_RULES.markerRelative)
  );
}

/** A mean has its own unit, so only the relative half of the rule applies. */
export const isMarkerMean = (inSegment: number, inEveryone: number): boolean =>
  inEveryone !== 0 && Math.abs(inSegment - inEveryone) / Math.abs(inEveryone) >= TRAIT_RULES.markerRelative;

export function isDistinctive(trait: {
  readonly index: number | null;
  /** q of the test; null for a base variable, which differs by construction and is not tested. */
  readonly q: number | null;
  readonly effect: number | null;
  readonly people: number;
}): boolean {
  const farFromEveryone =
    trait.index === null || Math.abs(trait.index - 100) >= TRAIT_RULES.distinctiveIndexGap - 1e-9;
  return (
    farFromEveryone &&
    (trait.q === null || trait.q < TRAIT_RULES.distinctiveQ) &&
    trait.effect !== null &&
    Math.abs(trait.effect) >= TRAIT_RULES.distinctiveEffect &&
    trait.people >= TRAIT_RULES.distinctivePeople
  );
}
