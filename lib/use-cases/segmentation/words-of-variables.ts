import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";
import { variableLabel } from "./variable-label";

/** What variables and their answers are called in a questionnaire's first language. */
export function wordsOf(questionnaire: Questionnaire) {
  const [language = "en"] = questionnaire.languages;
  return {
    labelOf: (variable: Variable) => variableLabel(variable, questionnaire),
    /** By category id, in order. */
    answersOf: ({ categories }: Variable): ReadonlyMap<string, string> =>
      new Map(categories.map(({ id, label, code }) => [id, textIn(label, language, language) || code])),
  };
}

/** Bins of numbers by their upper ends; the last is open. */
export const binLabels = (ends: readonly number[]): string[] => [
  ...ends.map((end) => `≤ ${end}`),
  ...ends.slice(-1).map((end) => `> ${end}`),
];
