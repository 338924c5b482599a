import { createTranslator } from "use-intl/core";
import { respondentLanguages, type RespondentLanguage } from "@/lib/domain/questionnaire/questionnaire";
import ar from "./ar.json";
import de from "./de.json";
import en from "./en.json";
import es from "./es.json";
import fr from "./fr.json";
import mt from "./mt.json";
import pl from "./pl.json";
import ru from "./ru.json";
import sv from "./sv.json";
import uk from "./uk.json";

export type RespondentCatalogue = typeof en;

const catalogues: Record<RespondentLanguage, RespondentCatalogue> = {
  en,
  pl,
  sv,
  mt,
  ru,
  de,
  fr,
  es,
  uk,
  ar,
};

/** A text of the respondent's own controls, by key. */
export type RespondentTranslator = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const made = new Map<RespondentLanguage, RespondentTranslator>();

const isRespondentLanguage = (language: string): language is RespondentLanguage =>
  (respondentLanguages as readonly string[]).includes(language);

/** Texts of the respondent's controls in one of the ten languages (English for another). A missing key throws. */
export function respondentTranslator(language: string): RespondentTranslator {
  const locale = isRespondentLanguage(language) ? language : "en";
  const known = made.get(locale);
  if (known) return known;
  const translate = createTranslator({
    locale,
    messages: catalogues[locale],
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  }) as unknown as RespondentTranslator;
  made.set(locale, translate);
  return translate;
}

/** Direction of a language's script. */
export const directionOf = (language: string): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** A language's own name, for people who look for theirs. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
