"use client";

import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Select } from "@/components/ui/select";
import { respondentLanguages, type RespondentLanguage } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useQuestionnaire } from "./builder-context";
import { languageName } from "./language-name";
import { SettingsSection } from "./settings-section";

/** What holds for the whole survey: its languages and its colour. */
export function SurveySettings() {
  const t = useTranslations("builder.settings");
  const locale = useLocale();
  const { edit, isReadOnly } = useBuilder();
  const { languages, accent } = useQuestionnaire();
  const [first = "en"] = languages;
  const setLanguages = (chosen: readonly string[], main: string) => {
    const next = respondentLanguages.filter((one) => chosen.includes(one) && one !== main);
    edit({ kind: "set-languages", languages: [main as RespondentLanguage, ...next] });
  };
  return (
    <fieldset disabled={isReadOnly} className="min-w-0">
      <legend className="sr-only">{t("ofSurvey")}</legend>
      <SettingsSection title={t("languages")}>
        <Select
          label={t("mainLanguage")}
          description={t("mainLanguageHint")}
          value={first}
          onChange={(main) => setLanguages([...languages, main], main)}
          options={respondentLanguages.map((one) => ({ id: one, label: languageName(one, locale) }))}
        />
        <CheckboxGroup
          label={t("moreLanguages")}
          value={languages.slice(1)}
          onChange={(chosen) => setLanguages(chosen, first)}
          options={respondentLanguages
            .filter((one) => one !== first)
            .map((one) => ({ id: one, label: languageName(one, locale) }))}
        />
      </SettingsSection>
      <SettingsSection title={t("look")}>
        <label className="flex items-center gap-3 text-sm font-medium">
          <input
            type="color"
            value={accent}
            disabled={isReadOnly}
            onChange={(event) =>
              edit({ kind: "set-accent", accent: event.target.value.toLowerCase() }, "accent")
            }
            className="border-line target w-14 cursor-pointer rounded-md border bg-transparent p-1"
          />
          {t("accent")}
        </label>
      </SettingsSection>
    </fieldset>
  );
}
