import type { Answers } from "../questionnaire/answer";
import { findItem, type Questionnaire } from "../questionnaire/questionnaire";
import { routingPath, type PathPage } from "../questionnaire/routing-path";
import { ok, type Result } from "../result";
import { answerProblem, type AnswerProblem } from "./answer-problem";
import { checkAnswer, checkPresence } from "./check-answer";
import { onPathOnly } from "./split-off-path";

/**
 * Whether answers are valid for a questionnaire: known items, the item's own type, options of this item that are not
 * retired, ranges, sizes, exclusive choices. `complete` asks in addition that every required item on the routing path
 * is answered. The value holds the answers on the path; answers that fell off it are neither checked nor counted.
 */
export function validateAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  { complete }: { readonly complete: boolean },
): Result<Answers, AnswerProblem> {
  const path = routingPath(questionnaire, answers);
  const unknown = Object.keys(answers)
    .filter((itemId) => !findItem(questionnaire, itemId))
    .map((itemId) => answerProblem("answers.unknown-item", [itemId]));
  const problems = [...unknown, ...path.flatMap((page) => checkPage(page, answers, complete))];
  return problems.length > 0 ? { ok: false, problems } : ok(onPathOnly(path, answers));
}

/** What stands in the way on one page. */
export const checkPage = (page: PathPage, answers: Answers, complete: boolean): AnswerProblem[] =>
  page.items.flatMap((item) => {
    const answer = answers[item.id];
    return [...(answer ? checkAnswer(item, answer) : []), ...(complete ? checkPresence(item, answer) : [])];
  });
