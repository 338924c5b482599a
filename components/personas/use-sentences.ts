import { useTranslations } from "next-intl";
import type { Translator } from "@/lib/i18n/translator";

/** The catalogue of the cards with keys that are known only when a plan is read. */
export const useSentences = (): Translator => useTranslations("personas");
