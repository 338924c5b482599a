/** Why a card no longer speaks of today. */
export type StaleReason = "age" | "new-responses" | "segment-gone" | "people-moved";

const daysFresh = 90;
const shareNew = 0.2;
const day = 86_400_000;

/**
 * Stale: older than 90 days, a fifth more responses than it was written from, or people were moved by hand since, its
 * segment merged or divided.
 */
export function staleReasons(card: {
  readonly dataAsOf: Date;
  readonly now: Date;
  readonly respondents: number;
  readonly newResponses: number;
  readonly generatedAt: Date;
  readonly peopleChangedAt: Date | null;
  readonly isSegmentRetired: boolean;
}): StaleReason[] {
  const reasons: StaleReason[] = [];
  if (card.now.getTime() - card.dataAsOf.getTime() > daysFresh * day) reasons.push("age");
  if (card.newResponses > 0 && card.newResponses >= shareNew * card.respondents)
    reasons.push("new-responses");
  if (card.isSegmentRetired) reasons.push("segment-gone");
  else if (card.peopleChangedAt !== null && card.peopleChangedAt > card.generatedAt)
    reasons.push("people-moved");
  return reasons;
}
