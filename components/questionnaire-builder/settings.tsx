"use client";

import { useTranslations } from "next-intl";
import { findItem } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useBuilderState, useQuestionnaire } from "./builder-context";
import { ConditionEditor } from "./condition-editor";
import { ItemSettings } from "./item-settings";
import { SettingsSection } from "./settings-section";
import { SurveySettings } from "./survey-settings";

/** The settings of what is selected: an item, a page, or the survey. */
export function Settings() {
  const questionnaire = useQuestionnaire();
  const selection = useBuilderState((state) => state.selection);
  if (selection.kind === "item") {
    const item = findItem(questionnaire, selection.id);
    return item ? <ItemSettings key={item.id} item={item} /> : null;
  }
  return selection.kind === "page" ? (
    <PageSettings key={selection.id} pageId={selection.id} />
  ) : (
    <SurveySettings />
  );
}

function PageSettings({ pageId }: { pageId: string }) {
  const t = useTranslations("builder.settings");
  const questionnaire = useQuestionnaire();
  const { edit } = useBuilder();
  const at = questionnaire.pages.findIndex((page) => page.id === pageId);
  const page = questionnaire.pages[at];
  if (!page) return null;
  const earlier = questionnaire.pages.slice(0, at).flatMap((one) => one.items);
  return (
    <SettingsSection title={t("pageCondition")}>
      <ConditionEditor
        condition={page.showWhen}
        earlier={earlier}
        onChange={(condition) => edit({ kind: "set-page-condition", pageId, condition })}
      />
    </SettingsSection>
  );
}
