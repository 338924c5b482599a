/** A variable as rules speak of it. */
export interface RuleVariable {
  readonly id: string;
  readonly label: string;
  /** The question the variable is a part of; empty where the label is the question. */
  readonly question: string;
  /** The answers that can be asked for; null for a number. */
  readonly answers: readonly { readonly code: number; readonly label: string }[] | null;
}
