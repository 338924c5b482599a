import type { Problem } from "../result";

/** What is wrong with an answer; `path` begins with the item's id, then the row or option where it is a part. */
export interface AnswerProblem extends Problem {
  readonly code: `answers.${string}`;
  readonly path: readonly string[];
}

export const answerProblem = (
  code: AnswerProblem["code"],
  path: readonly string[],
  params: Readonly<Record<string, string | number>> = {},
): AnswerProblem => ({ code, path, params });

/** Nothing a respondent can do on the page leads to these: the request was made elsewhere and is refused as a whole. */
const impossible = new Set([
  "answers.unknown-page",
  "answers.unknown-item",
  "answers.unknown-field",
  "answers.unknown-option",
  "answers.wrong-type",
]);

export const isImpossible = (problem: Problem): boolean => impossible.has(problem.code);
