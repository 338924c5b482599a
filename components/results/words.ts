import type { Item, LocalisedText } from "@/lib/domain/questionnaire/item";
import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";

/** A text of the questionnaire in its first language. */
export type Speak = (text: LocalisedText) => string;

export function speaker({ languages }: Pick<Questionnaire, "languages">): Speak {
  const [language = "en"] = languages;
  return (text) => textIn(text, language, language);
}

/** An item as the results name it. */
export const itemName = (item: Item, speak: Speak): string => speak(item.text) || item.code;

/** A variable as the results name it: its question, and the option or row where it is a part. */
export function variableName(variable: Variable, speak: Speak): string {
  const question = speak(variable.question) || variable.code;
  const part = variable.part === null ? "" : speak(variable.part);
  return part === "" ? question : `${question} – ${part}`;
}

/** Labels of an item's options, rows or points by id. */
export function labelsOf(item: Item, speak: Speak): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const parts = [...("options" in item ? item.options : []), ...("rows" in item ? item.rows : [])];
  for (const { id, label, code } of parts) labels.set(id, speak(label) || code);
  return labels;
}
