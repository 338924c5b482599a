import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";

/** What a variable is called in short: the option or row it stands for, else its question. */
export function variableLabel(variable: Variable, questionnaire: Pick<Questionnaire, "languages">): string {
  const [language = "en"] = questionnaire.languages;
  return textIn(variable.part ?? variable.question, language, language) || variable.code;
}
