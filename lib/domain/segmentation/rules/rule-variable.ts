/** A variable as rules speak of it. */
export interface RuleVariable {
  readonly id: string;
  readonly label: string;
  /** The question the variable is a part of; empty where the label is the question. */
  readonly question: string;
  /** Words of the answers, by code; null for a number. */
  readonly answers: readonly string[] | null;
}
