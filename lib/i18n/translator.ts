import { createTranslator } from "use-intl/core";
import { catalogueFor, type CatalogueArea } from "./catalogue";
import type { StudioLocale } from "./locales";

export type Translator = (key: string, values?: Record<string, string | number | Date>) => string;

/** Texts of one area outside React (route handlers, exports, jobs). A missing key throws: it is a fault of ours. */
export function translatorFor(locale: StudioLocale, area: CatalogueArea): Translator {
  const translate = createTranslator({
    locale,
    messages: catalogueFor(locale),
    namespace: area as never,
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translator;
  return translate;
}
