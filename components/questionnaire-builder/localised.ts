import type { LocalisedText } from "@/lib/domain/questionnaire/item";

/** A text with another wording in one language; without words there, the language is not kept. */
export function withText(text: LocalisedText, language: string, words: string): LocalisedText {
  if (words !== "") return { ...text, [language]: words };
  return Object.fromEntries(Object.entries(text).filter(([tag]) => tag !== language));
}

/** The words in any language, for names in menus and outlines. */
export const anyText = (text: LocalisedText, language: string): string =>
  text[language] || Object.values(text).find((words) => words !== "") || "";
