import type { Variable } from "../responses/variables";

/** A question whose answers could form segments, with the variables it gives. */
export interface BaseQuestion {
  readonly itemId: string;
  readonly text: string;
  readonly role: Variable["role"];
  readonly dimension: Variable["dimension"];
  /** `categories` is 0 for a number. */
  readonly variables: readonly { readonly id: string; readonly label: string; readonly categories: number }[];
  /** One answer a person, so that its options can be segments at one click. */
  readonly oneAnswer: boolean;
  /** The ranks of its options are the variables. */
  readonly isRanking: boolean;
}

export interface SegmentationPlan {
  readonly respondents: number;
  /** Complete responses that are left out for their quality. */
  readonly leftOut: number;
  readonly questions: readonly BaseQuestion[];
  readonly mayWrite: boolean;
}
