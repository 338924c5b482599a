import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

/** Questions counted through the survey; statements have no number. */
export function questionNumbers(questionnaire: Questionnaire): {
  readonly byItem: ReadonlyMap<string, number>;
  /** The number the first question of a page has, or would have. */
  readonly firstOnPage: ReadonlyMap<string, number>;
} {
  const byItem = new Map<string, number>();
  const firstOnPage = new Map<string, number>();
  let next = 1;
  for (const page of questionnaire.pages) {
    firstOnPage.set(page.id, next);
    for (const item of page.items) if (asksForAnswer(item)) byItem.set(item.id, next++);
  }
  return { byItem, firstOnPage };
}
