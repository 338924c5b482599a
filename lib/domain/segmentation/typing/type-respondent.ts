import { naiveBayesModel, type NaiveBayesTables } from "./naive-bayes";
import { TYPING_RULES } from "./judge-typing";
import { likeliest } from "./typing-model";

export interface TypedRespondent {
  /** Null when too few questions were answered to say. */
  readonly segment: number | null;
  readonly posterior: readonly number[];
  /** The likeliest segment is less likely than all others together. */
  readonly unsure: boolean;
  readonly answered: number;
}

/** Half of the questions, and at least three (all of them when there are fewer). */
export const fewestAnswers = (questions: number): number =>
  Math.min(questions, Math.max(3, Math.ceil(questions / 2)));

/** Recognises one new respondent; `answers[j]` is the code given to the tool's question j, −1 where unanswered. */
export function typeRespondent(tables: NaiveBayesTables, answers: ArrayLike<number>): TypedRespondent {
  const questions = tables.logProbabilities.length;
  const answered = Array.from({ length: questions }, (_, j) => answers[j] ?? -1).filter(
    (code) => code >= 0,
  ).length;
  const posterior = naiveBayesModel(tables).posterior(answers);
  const segment = likeliest(posterior);
  return {
    segment: answered >= fewestAnswers(questions) ? segment : null,
    posterior: [...posterior],
    unsure: (posterior[segment] ?? 0) < TYPING_RULES.unsureBelow,
    answered,
  };
}
