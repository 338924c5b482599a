import type { LocalisedText } from "../../questionnaire/item";
import { NO, YES, type Variable } from "../variables";
import type { MarginWords } from "./check-targets";
import { marginCategories } from "./weightable";

/** How texts of the questionnaire are read, and the few words that are ours: keys of the catalogue `weighting`. */
export interface Reading {
  readonly speak: (text: LocalisedText) => string;
  readonly t: (key: string, values?: Record<string, string | number>) => string;
}

/** What a margin, its categories and its bands of numbers are called. */
export function marginWords(variable: Variable, bands: readonly number[], reading: Reading): MarginWords {
  const { speak, t } = reading;
  const question = speak(variable.question) || variable.code;
  const part = variable.part === null ? "" : speak(variable.part);
  const labels = new Map(
    marginCategories(variable, bands).map((category) => {
      if (category.kind === "category") return [category.id, categoryLabel(variable, category.code, reading)];
      const { from, below } = category;
      if (from === null) return [category.id, below === null ? t("bands.all") : t("bands.below", { below })];
      return [category.id, below === null ? t("bands.from", { from }) : t("bands.between", { from, below })];
    }),
  );
  return {
    margin: part === "" ? question : `${question} – ${part}`,
    labelOf: (id) => labels.get(id) ?? id,
    noAnswer: t("noAnswer"),
  };
}

function categoryLabel(variable: Variable, code: number, { speak, t }: Reading): string {
  const category = variable.categories[code];
  if (!category) return "";
  if (variable.binary && category.id === YES) return t("yes");
  if (variable.binary && category.id === NO) return t("no");
  return speak(category.label) || category.code;
}
