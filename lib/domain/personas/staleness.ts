/** Why a card no longer speaks of today. */
export type StaleReason = "age" | "new-responses";

const daysFresh = 90;
const shareNew = 0.2;
const day = 86_400_000;

/** Stale: older than 90 days, or a fifth more responses than it was written from. */
export function staleReasons(card: {
  readonly dataAsOf: Date;
  readonly now: Date;
  readonly respondents: number;
  readonly newResponses: number;
}): StaleReason[] {
  const reasons: StaleReason[] = [];
  if (card.now.getTime() - card.dataAsOf.getTime() > daysFresh * day) reasons.push("age");
  if (card.newResponses > 0 && card.newResponses >= shareNew * card.respondents)
    reasons.push("new-responses");
  return reasons;
}
