/** One option, point or category with the people who chose it. */
export interface Count {
  readonly id: string;
  readonly n: number;
}

/** Equal steps over a number's range, or the single values where there are few. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
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
      /** How many ranked an option, how often first, and the sum of its ranks. */
      readonly options: readonly {
        readonly id: string;
        readonly ranked: number;
        readonly first: number;
        readonly rankSum: number;
      }[];
    }
  | { readonly kind: "text" }
  /** Months as YYYY-MM, those without an answer in between included. */
  | { readonly kind: "date"; readonly months: readonly Count[] }
  | { readonly kind: "consent"; readonly given: number };

export interface ItemSummary {
  readonly itemId: string;
  /** People who met the item. */
  readonly asked: number;
  /** People who answered it: the base of its shares. */
  readonly answered: number;
  readonly answers: AnswerSummary;
}

/** Everything the results screen counts, for one set of responses. */
export interface ResponseSummary {
  readonly respondents: number;
  readonly items: readonly ItemSummary[];
}
