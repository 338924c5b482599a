import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { everyColumnOf } from "@/lib/domain/responses/answer-columns/code-answers";
import type { CountedBatch } from "@/lib/domain/responses/answer-columns/counted-batch";
import type { ColumnOf } from "@/lib/domain/responses/answer-columns/variable-column";

/** Responses as all answer columns of a questionnaire. */
export const columnsOf = (questionnaire: Questionnaire, responses: readonly Answers[]): ColumnOf =>
  everyColumnOf(questionnaire)(responses);

/** Responses as they are counted: each as much as its weight says, or once. */
export const batchOf = (
  questionnaire: Questionnaire,
  responses: readonly Answers[],
  weights?: readonly number[],
): CountedBatch => ({
  length: responses.length,
  columnOf: columnsOf(questionnaire, responses),
  weights: weights ? Float64Array.from(weights) : null,
});

/** What a computation that pauses comes to in the end. */
export function endOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
