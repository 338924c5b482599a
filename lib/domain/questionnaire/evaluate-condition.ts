import type { Answer, Answers } from "./answer";
import type { Condition } from "./condition";

function selectedIds(answer: Answer): readonly string[] {
  switch (answer.type) {
    case "single-choice":
      return [answer.optionId];
    case "multiple-choice":
    case "ranking":
      return answer.optionIds;
    case "likert-matrix":
      return Object.values(answer.rows);
    default:
      return [];
  }
}

function numberIn(answer: Answer): number | undefined {
  switch (answer.type) {
    case "rating":
    case "nps":
    case "number":
      return answer.value;
    default:
      return undefined;
  }
}

const compare = {
  lt: (a: number, b: number) => a < b,
  le: (a: number, b: number) => a <= b,
  eq: (a: number, b: number) => a === b,
  ge: (a: number, b: number) => a >= b,
  gt: (a: number, b: number) => a > b,
} as const;

/** The one rule evaluator: page, server, preview and robot respondents all ask it. */
export function conditionHolds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case "all":
      return condition.of.every((part) => conditionHolds(part, answers));
    case "any":
      return condition.of.some((part) => conditionHolds(part, answers));
    case "not":
      return !conditionHolds(condition.of, answers);
    case "answered":
      return answers[condition.itemId] !== undefined;
    case "selected": {
      const answer = answers[condition.itemId];
      return answer !== undefined && selectedIds(answer).some((id) => condition.optionIds.includes(id));
    }
    case "compare": {
      const answer = answers[condition.itemId];
      const value = answer && numberIn(answer);
      return value !== undefined && compare[condition.operator](value, condition.value);
    }
  }
}
