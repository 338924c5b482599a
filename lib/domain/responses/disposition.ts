import type { Answers } from "../questionnaire/answer";
import type { PathPage } from "../questionnaire/routing-path";

/** Items whose consent decides about taking part at all. */
const requiredConsents = (path: readonly PathPage[]): string[] =>
  path.flatMap((page) =>
    page.items.filter((item) => item.type === "consent" && item.required).map((item) => item.id),
  );

const given = (answers: Answers, itemId: string): boolean | undefined => {
  const answer = answers[itemId];
  return answer?.type === "consent" ? answer.given : undefined;
};

/** Someone who refuses a required consent takes no part: nothing of theirs is stored. */
export const declines = (path: readonly PathPage[], answers: Answers): boolean =>
  requiredConsents(path).some((itemId) => given(answers, itemId) === false);

/** Whether answers may be stored by now: every consent that is required up to this page was given. */
export const mayStore = (pathSoFar: readonly PathPage[], answers: Answers): boolean =>
  requiredConsents(pathSoFar).every((itemId) => given(answers, itemId) === true);
