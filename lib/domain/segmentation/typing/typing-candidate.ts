/** A question that may be asked to recognise a segment: what it gives to an analysis, and what it costs a respondent. */
export interface TypingCandidate {
  /** Positions in the sample's items: one, or all ticks of a choice that can only be asked whole. */
  readonly items: readonly number[];
  /** Answers it takes on a phone: a row of a battery or a tick is one, "choose three" is three. */
  readonly answers: number;
}

/** Every item as a question of its own, one answer each. */
export const oneByOne = (items: number): TypingCandidate[] =>
  Array.from({ length: items }, (_, item) => ({ items: [item], answers: 1 }));
