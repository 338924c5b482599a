import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { LocalisedText } from "@/lib/domain/questionnaire/item";
import type { Category, Variable } from "@/lib/domain/responses/variables";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";

type Readable = Pick<NoteFacts, "variables" | "language">;

const inWords = (text: LocalisedText, { language }: Readable): string => textIn(text, language, language);

/** The wording of a variable's question, with the option or row it stands for. */
export function questionOf(facts: Readable, variableId: string): string {
  const variable = facts.variables.find(({ id }) => id === variableId);
  if (!variable) return variableId;
  const question = inWords(variable.question, facts) || variable.code;
  const part = variable.part ? inWords(variable.part, facts) : "";
  return part ? `${question} ${part}` : question;
}

/** The question alone, and the option or row alone. */
export const wordingOf = (facts: Readable, variable: Variable) => ({
  question: inWords(variable.question, facts) || variable.code,
  part: variable.part ? inWords(variable.part, facts) : "",
});

/** A category as the respondent read it; yes and no have no words of their own. */
export const categoryOf = (facts: Readable, category: Category): string | Phrase => {
  if (category.id === "yes" || category.id === "no") return phrase(`category.${category.id}`);
  return inWords(category.label, facts) || category.code;
};
