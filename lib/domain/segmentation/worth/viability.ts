/** 30 people carry a card, 10 an exploratory one, fewer none. */
export const VIABILITY = { people: 30, exploratory: 10, share: 0.05 } as const;

export interface Viability {
  readonly status: "viable" | "exploratory" | "too-small";
  /** Enough people, but under 5 % of the market. */
  readonly smallShare: boolean;
}

export function segmentViability(people: number, share: number): Viability {
  const status =
    people >= VIABILITY.people ? "viable" : people >= VIABILITY.exploratory ? "exploratory" : "too-small";
  return { status, smallShare: share < VIABILITY.share };
}
