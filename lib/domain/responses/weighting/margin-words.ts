import type { LocalisedText } from "../../questionnaire/item";
import { NO, YES, type Variable } from "../variables";
import type { MarginWords } from "./check-targets";
import { marginCategories } from "./weightable";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** How texts of the questionnaire are read, and the few words that are ours: keys of the catalogue `weighting`. */
export interface Reading {
  readonly speak: (text: LocalisedText) => string;
  readonly t: Translate;
}

/** What a margin, its categories and its bands of numbers are called. */
export function marginWords(variable: Variable, bands: readonly number[], reading: Reading): MarginWords {
  const { speak, t } = reading;
  const question = speak(variable.question) || variable.code;
  const part = variable.part === null ? "" : speak(variable.part);
  const labels = new Map(
    marginCategories(variable, bands).map((category) => [
      category.id,
      category.kind === "category"
        ? categoryLabel(variable, category.code, reading)
        : bandWords(bands, Number(category.id), t),
    ]),
  );
  return {
    margin: part === "" ? question : `${question} – ${part}`,
    labelOf: (id) => labels.get(id) ?? id,
    noAnswer: t("noAnswer"),
  };
}

/** A band of numbers in words; `bands` are the lower ends of all bands but the first. */
export function bandWords(bands: readonly number[], band: number, t: Translate): string {
  const from = band === 0 ? undefined : bands[band - 1];
  const below = bands[band];
  if (from === undefined) return below === undefined ? t("bands.all") : t("bands.below", { below });
  return below === undefined ? t("bands.from", { from }) : t("bands.between", { from, below });
}

function categoryLabel(variable: Variable, code: number, { speak, t }: Reading): string {
  const category = variable.categories[code];
  if (!category) return "";
  if (variable.binary && category.id === YES) return t("yes");
  if (variable.binary && category.id === NO) return t("no");
  return speak(category.label) || category.code;
}
