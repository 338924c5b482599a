import type { Answer, Answers } from "../questionnaire/answer";
import { answerField, otherField, type FormFields } from "./form-fields";

function entries(itemId: string, answer: Answer): [string, string[]][] {
  const whole = answerField(itemId);
  switch (answer.type) {
    case "single-choice":
      return [[whole, [answer.optionId]], ...other(itemId, answer.other)];
    case "multiple-choice":
      return [[whole, [...answer.optionIds]], ...other(itemId, answer.other)];
    case "rating":
    case "nps":
    case "number":
      return [[whole, [String(answer.value)]]];
    case "likert-matrix":
      return Object.entries(answer.rows).map(([row, point]) => [answerField(itemId, row), [point]]);
    case "ranking":
      return answer.optionIds.map((option, index) => [answerField(itemId, option), [String(index + 1)]]);
    case "short-text":
    case "long-text":
      return [[whole, [answer.text]]];
    case "date":
      return [[whole, [answer.date]]];
    case "consent":
      return [[whole, [answer.given ? "yes" : "no"]]];
  }
}

const other = (itemId: string, text: string | undefined): [string, string[]][] =>
  text === undefined ? [] : [[otherField(itemId), [text]]];

/** Answers as the fields of a form that would give them: what a page is filled in with. Inverse of `readAnswer`. */
export const fieldsOfAnswers = (answers: Answers): FormFields =>
  new Map(Object.entries(answers).flatMap(([itemId, answer]) => entries(itemId, answer)));
