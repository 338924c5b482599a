/** A question a segment can be divided by, with how many of its people gave each answer. */
export interface DivisionQuestion {
  readonly variableId: string;
  readonly label: string;
  readonly answers: readonly { readonly id: string; readonly label: string; readonly people: number }[];
  /** People of the segment without one of these answers. */
  readonly others: number;
}

/** What a segment can be divided by. */
export interface DivisionOffer {
  readonly people: number;
  readonly questions: readonly DivisionQuestion[];
  /** Groups can be looked for in the answers that formed the segments. */
  readonly hasBase: boolean;
}
