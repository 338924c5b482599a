import type { Answer, Answers } from "../questionnaire/answer";
import { asksForAnswer, type Item, type Option } from "../questionnaire/item";
import { itemsOf, type Questionnaire } from "../questionnaire/questionnaire";
import { routingPath } from "../questionnaire/routing-path";
import type { MissingReason, MissingReasons } from "./missing";

const escapeOf = (options: readonly Option[], optionId: string): MissingReason | undefined => {
  const kind = options.find((option) => option.id === optionId)?.kind;
  return kind === "dont-know" || kind === "prefer-not-to-say" ? kind : undefined;
};

function reasonsOf(item: Item, answer: Answer | undefined): [string, MissingReason][] {
  if (item.type === "likert-matrix") {
    const rows = answer?.type === "likert-matrix" ? answer.rows : {};
    return item.rows
      .filter((row) => !row.retired)
      .flatMap((row): [string, MissingReason][] => {
        const point = rows[row.id];
        const reason = point === undefined ? "not-answered" : escapeOf(item.options, point);
        return reason ? [[`${item.id}.${row.id}`, reason]] : [];
      });
  }
  if (!answer) return [[item.id, "not-answered"]];
  const chosen =
    answer.type === "single-choice"
      ? [answer.optionId]
      : answer.type === "multiple-choice"
        ? answer.optionIds
        : [];
  const options = item.type === "single-choice" || item.type === "multiple-choice" ? item.options : [];
  const reason = chosen.map((id) => escapeOf(options, id)).find((found) => found !== undefined);
  return reason ? [[item.id, reason]] : [];
}

/** Why items of a finished response have no answer: each means something else to an analysis. */
export function missingReasonsOf(questionnaire: Questionnaire, answers: Answers): MissingReasons {
  const shown = new Set(
    routingPath(questionnaire, answers).flatMap((page) => page.items.map((item) => item.id)),
  );
  return Object.fromEntries(
    itemsOf(questionnaire)
      .filter(asksForAnswer)
      .flatMap((item): [string, MissingReason][] =>
        shown.has(item.id) ? reasonsOf(item, answers[item.id]) : [[item.id, "not-shown"]],
      ),
  );
}
