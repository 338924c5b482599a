import type { Answers } from "../../questionnaire/answer";
import type { Questionnaire } from "../../questionnaire/questionnaire";
import { emptyValues, type AnswerColumn, type ColumnValues } from "./answer-column";
import { answerColumnsOf, itemsMet } from "./answer-columns";
import type { ColumnOf } from "./variable-column";

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

/** Responses as all answer columns of a questionnaire, found by id. */
export function everyColumnOf(questionnaire: Questionnaire): (responses: readonly Answers[]) => ColumnOf {
  const columns = answerColumnsOf(questionnaire);
  const positions = new Map(columns.map(({ id }, position) => [id, position]));
  const code = answerCoder(questionnaire, columns);
  return (responses) => {
    const values = code(responses);
    return (id) => values[positions.get(id) ?? -1];
  };
}
