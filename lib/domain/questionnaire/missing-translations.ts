import { hasOptions, hasRows } from "./item-parts";
import type { Item, LocalisedText } from "./item";
import type { Page, Questionnaire } from "./questionnaire";

function textsOfItem(item: Item): LocalisedText[] {
  const ends = "low" in item ? [item.low, item.high] : [];
  const unit = item.type === "number" ? [item.unit] : [];
  const options = hasOptions(item)
    ? item.options.filter((part) => !part.retired).map((part) => part.label)
    : [];
  const rows = hasRows(item) ? item.rows.filter((part) => !part.retired).map((part) => part.label) : [];
  return [item.text, item.help, ...ends, ...unit, ...options, ...rows];
}

/** Texts that have words in the first language and none in another. */
const untranslated = (texts: readonly LocalisedText[], first: string, language: string): number =>
  texts.filter((text) => (text[first] ?? "").trim() !== "" && (text[language] ?? "").trim() === "").length;

export interface MissingTranslations {
  readonly language: string;
  readonly count: number;
  readonly itemId?: string;
}

/** How many texts each further language lacks: per item, and once for pages, introduction and closing. */
export function missingTranslations(questionnaire: Questionnaire): MissingTranslations[] {
  const [first, ...others] = questionnaire.languages;
  if (first === undefined) return [];
  const { title, introduction, closing, pages } = questionnaire;
  const frame = [title, introduction, closing.title, closing.text, ...pages.map((page: Page) => page.title)];
  return others
    .flatMap((language) => [
      { language, count: untranslated(frame, first, language) },
      ...pages.flatMap((page) =>
        page.items.map((item) => ({
          language,
          itemId: item.id,
          count: untranslated(textsOfItem(item), first, language),
        })),
      ),
    ])
    .filter(({ count }) => count > 0);
}
