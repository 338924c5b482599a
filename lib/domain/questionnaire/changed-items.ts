import { compareItems } from "./compare-items";
import { itemsOf, type Questionnaire } from "./questionnaire";

/**
 * Items that both versions ask but whose answers do not mean the same: another type, another scale, an option gone. The
 * earlier version is given first.
 */
export function changedItems(before: Questionnaire, after: Questionnaire): Set<string> {
  const was = new Map(itemsOf(before).map((item) => [item.id, item]));
  const language = after.languages[0] ?? "en";
  return new Set(
    itemsOf(after).flatMap((item) => {
      const old = was.get(item.id);
      const isBroken = old && compareItems(old, item, language).some((one) => one.class === "breaking");
      return isBroken ? [item.id] : [];
    }),
  );
}
