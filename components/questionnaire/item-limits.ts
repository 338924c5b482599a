import type { Item } from "@/lib/domain/questionnaire/item";
import type { RespondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";

/** What an item takes, in words under its text: how many, from where to where, how long. */
export function limitsInWords(item: Item, t: RespondentTranslator): string {
  switch (item.type) {
    case "multiple-choice":
      return choiceLimits(item.minimum || null, item.maximum, t);
    case "number":
      if (item.minimum !== null && item.maximum !== null)
        return t("item.range", { minimum: item.minimum, maximum: item.maximum });
      if (item.minimum !== null) return t("item.atLeast", { minimum: item.minimum });
      return item.maximum === null ? "" : t("item.atMost", { maximum: item.maximum });
    case "date":
      if (item.earliest !== null && item.latest !== null)
        return t("item.dateRange", { earliest: item.earliest, latest: item.latest });
      if (item.earliest !== null) return t("item.dateFrom", { earliest: item.earliest });
      return item.latest === null ? "" : t("item.dateTo", { latest: item.latest });
    case "short-text":
    case "long-text":
      return t("item.characters", { maximum: item.maximumLength });
    default:
      return "";
  }
}

function choiceLimits(minimum: number | null, maximum: number | null, t: RespondentTranslator): string {
  if (minimum !== null && minimum === maximum) return t("item.chooseExactly", { count: minimum });
  if (minimum !== null && minimum > 1)
    return maximum === null ? t("item.choose", { minimum }) : t("item.chooseBetween", { minimum, maximum });
  return maximum === null ? t("item.chooseAny") : t("item.chooseUpTo", { maximum });
}
