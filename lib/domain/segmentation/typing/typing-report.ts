import type { TypingQuality } from "./judge-typing";
import type { TypingMethodName } from "./run-selection-task";

/** How good typing is, as it is kept: a ratio with nothing below its line is null. */
export interface ReportedQuality extends Omit<
  TypingQuality,
  "kappa" | "recall" | "precision" | "accuracyWhenSure"
> {
  readonly kappa: number | null;
  readonly recall: readonly (number | null)[];
  readonly precision: readonly (number | null)[];
  readonly accuracyWhenSure: number | null;
}

export interface ReportedStep {
  /** Answers a respondent gives with this many questions. */
  readonly answers: number;
  /** From nested cross-validation. */
  readonly quality: ReportedQuality;
}

/** What building a typing tool found: for every number of questions, how far to trust it. */
export interface TypingReport {
  /** People with a segment and an answer to at least one candidate; all of them teach the tool. */
  readonly people: number;
  /** People with a segment who answered none of the candidates. */
  readonly unanswered: number;
  /** By number of questions, from one. */
  readonly steps: readonly ReportedStep[];
  readonly recommended: number;
  /** Accuracy of each method by the recommended questions, on the same folds. */
  readonly challengers: readonly { readonly method: TypingMethodName; readonly accuracy: number }[];
  /** What all candidates together reach. */
  readonly ceiling: { readonly questions: number; readonly answers: number; readonly accuracy: number };
  readonly responseSetHash: string;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export const reportedQuality = (quality: TypingQuality): ReportedQuality => ({
  ...quality,
  kappa: orNull(quality.kappa),
  recall: quality.recall.map(orNull),
  precision: quality.precision.map(orNull),
  accuracyWhenSure: orNull(quality.accuracyWhenSure),
});
