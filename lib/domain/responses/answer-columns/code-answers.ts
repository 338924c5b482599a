import type { Answers } from "../../questionnaire/answer";
import type { Questionnaire } from "../../questionnaire/questionnaire";
import { emptyValues, type AnswerColumn, type ColumnValues } from "./answer-column";
import { itemsMet } from "./answer-columns";

/** Responses as answer columns: for each column one number per response, in the order given. */
export function answerCoder(
  questionnaire: Questionnaire,
  columns: readonly AnswerColumn[],
): (responses: readonly Answers[]) => ColumnValues[] {
  const asksWhoMet = columns.some(({ id }) => id.endsWith("?"));
  const met = asksWhoMet ? itemsMet(questionnaire) : () => null;
  return (responses) => {
    const values = columns.map(({ storage }) => emptyValues(storage, responses.length));
    for (const [row, answers] of responses.entries()) {
      const items = met(answers);
      for (const [position, column] of columns.entries()) {
        const into = values[position];
        if (into) into[row] = column.code(answers, items);
      }
    }
    return values;
  };
}
