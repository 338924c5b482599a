import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { everyColumnOf } from "@/lib/domain/responses/answer-columns/code-answers";
import type { ColumnOf } from "@/lib/domain/responses/answer-columns/variable-column";

/** Responses as all answer columns of a questionnaire. */
export const columnsOf = (questionnaire: Questionnaire, responses: readonly Answers[]): ColumnOf =>
  everyColumnOf(questionnaire)(responses);

/** What a computation that pauses comes to in the end. */
export function endOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
