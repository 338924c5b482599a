import type { Questionnaire } from "../questionnaire/questionnaire";
import type { PathPage } from "../questionnaire/routing-path";
import type { AnswerProblem } from "./answer-problem";
import type { FormFields } from "./form-fields";

/** Everything one rendered page shows, in the terms of the questionnaire. */
export interface PageToAnswer {
  readonly questionnaire: Questionnaire;
  readonly language: string;
  readonly page: PathPage;
  /** From 1; of the pages on this respondent's path. */
  readonly position: number;
  readonly total: number;
  /** What the fields are filled in with: stored answers, or what was just typed. */
  readonly fields: FormFields;
  readonly problems: readonly AnswerProblem[];
  /** Seed of the order of options. */
  readonly seed: number;
  readonly formKey: string;
  /** The revision the next save of this page carries. */
  readonly revision: number;
  /** Whether a response is stored already. */
  readonly isUnderWay: boolean;
}
