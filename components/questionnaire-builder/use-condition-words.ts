"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Condition } from "@/lib/domain/questionnaire/condition";
import { useBuilderState, useQuestionnaire } from "./builder-context";
import { conditionWords } from "./condition-words";

/** Says a condition in the studio's language, with the survey's texts in the language being edited. */
export function useConditionWords(): (condition: Condition) => string {
  const t = useTranslations("builder.condition");
  const locale = useLocale();
  const language = useBuilderState((state) => state.language);
  const questionnaire = useQuestionnaire();
  return (condition) => conditionWords(condition, questionnaire, language, locale, t as never);
}
