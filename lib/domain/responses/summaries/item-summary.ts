/** One option, point or category with the people who chose it. */
export interface Count {
  readonly id: string;
  /** People, each counted once. */
  readonly n: number;
  /** People they stand for; `n` without weights. Shares are made of these. */
  readonly weight: number;
}

/** Equal steps over a number's range, or the single values where there are few. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Weighted, where people are. */
  readonly count: number;
}

/** Those who answered: the base of shares. */
export interface Base {
  readonly people: number;
  /** People they stand for; `people` without weights. */
  readonly weight: number;
  /** Kish's effective number, which intervals and tests go by; `people` without weights. */
  readonly effective: number;
}

/** What was answered, in the form that fits the item's type. Plain counts: shares and intervals are made where they are shown. */
export type AnswerSummary =
  | { readonly kind: "choice"; readonly options: readonly Count[] }
  /** Shares may add up to more than everyone. */
  | { readonly kind: "choices"; readonly options: readonly Count[] }
  /** Points of a rating or of a 0–10 recommendation, all of them, in order. */
  | { readonly kind: "points"; readonly points: readonly Count[] }
  | {
      readonly kind: "matrix";
      readonly rows: readonly { readonly id: string; readonly points: readonly Count[] }[];
    }
  | {
      readonly kind: "number";
      readonly mean: number;
      readonly minimum: number;
      readonly lowerQuartile: number;
      readonly median: number;
      readonly upperQuartile: number;
      readonly maximum: number;
      readonly bins: readonly Bin[];
    }
  | {
      readonly kind: "ranking";
      /** Who ranked an option first; who ranked it at all, as they count, and its mean rank among those. */
      readonly options: readonly (Count & { readonly ranked: number; readonly meanRank: number | null })[];
    }
  | { readonly kind: "text" }
  /** Months as YYYY-MM, those without an answer in between included. */
  | { readonly kind: "date"; readonly months: readonly Count[] }
  | { readonly kind: "consent"; readonly given: Count };

export interface ItemSummary {
  readonly itemId: string;
  /** People who met the item. */
  readonly asked: number;
  /** People who answered it. */
  readonly answered: number;
  readonly base: Base;
  readonly answers: AnswerSummary;
}

/** Everything the results screen counts, for one set of responses. */
export interface ResponseSummary {
  readonly respondents: Base;
  /** Whether people count differently. */
  readonly isWeighted: boolean;
  readonly items: readonly ItemSummary[];
}
