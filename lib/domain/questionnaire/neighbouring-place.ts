import type { Place } from "./edit";
import { placeOf } from "./edit-questionnaire";
import type { Questionnaire } from "./questionnaire";

/**
 * Where an item goes one step up or down the questionnaire: past its neighbour, or over the edge of its page to the end
 * of the page before or the start of the page after. Undefined at either end.
 */
export function neighbouringPlace(
  questionnaire: Questionnaire,
  itemId: string,
  by: -1 | 1,
): Place | undefined {
  const place = placeOf(questionnaire, itemId);
  const pageAt = questionnaire.pages.findIndex((page) => page.id === place?.pageId);
  const page = questionnaire.pages[pageAt];
  if (!place || !page) return undefined;
  const at = place.at + by;
  if (at >= 0 && at < page.items.length) return { pageId: page.id, at };
  const other = questionnaire.pages[pageAt + by];
  return other && { pageId: other.id, at: by < 0 ? other.items.length : 0 };
}
