import type { Answers } from "./answer";
import { conditionHolds } from "./evaluate-condition";
import type { Item } from "./item";
import type { Page, Questionnaire } from "./questionnaire";

/** A page as one respondent meets it. */
export interface PathPage {
  readonly page: Page;
  readonly items: readonly Item[];
}

/**
 * The pages and items a respondent with these answers meets, in order: a pure function of definition and
 * answers, always finite. Conditions see only answers to items already on the path, so an answer that fell
 * off the path cannot open another item. Pages without a visible item are passed over.
 */
export function routingPath(questionnaire: Questionnaire, answers: Answers): PathPage[] {
  const onPath: Record<string, Answers[string]> = {};
  const path: PathPage[] = [];
  for (const page of questionnaire.pages) {
    if (page.showWhen && !conditionHolds(page.showWhen, onPath)) continue;
    const items: Item[] = [];
    for (const item of page.items) {
      if (item.showWhen && !conditionHolds(item.showWhen, onPath)) continue;
      items.push(item);
      const answer = answers[item.id];
      if (answer) onPath[item.id] = answer;
    }
    if (items.length > 0) path.push({ page, items });
  }
  return path;
}
