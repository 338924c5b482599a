"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { QuestionnaireText } from "@/lib/domain/questionnaire/edit";
import type { LocalisedText } from "@/lib/domain/questionnaire/item";
import { useBuilder, useQuestionnaire } from "./builder-context";
import { CanvasPage } from "./canvas-page";
import { CanvasText } from "./canvas-text";
import { questionNumbers } from "./question-numbers";

const sheet = "bg-surface rounded-xl px-4 py-5 shadow-xs sm:px-7 sm:py-6";

/** The survey as respondents see it, page under page, with its texts edited in place. */
export function Canvas() {
  const t = useTranslations("builder.canvas");
  const questionnaire = useQuestionnaire();
  const { edit, isReadOnly, store } = useBuilder();
  const numbers = questionNumbers(questionnaire);
  const setText = (which: QuestionnaireText) => (text: LocalisedText) =>
    edit({ kind: "set-text", which, text }, `text-${which}`);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <section
        aria-label={t("opening")}
        className={sheet}
        style={{ borderTop: `3px solid ${questionnaire.accent}` }}
        onFocus={() => store.getState().selection.kind !== "survey" && store.select({ kind: "survey" })}
      >
        <CanvasText
          label={t("title")}
          text={questionnaire.title}
          onChange={setText("title")}
          placeholder={t("titlePlaceholder")}
          focusId="title"
          isSingleLine
          className="text-2xl font-semibold"
        />
        <CanvasText
          label={t("introduction")}
          text={questionnaire.introduction}
          onChange={setText("introduction")}
          placeholder={t("introductionPlaceholder")}
          focusId="introduction"
          className="text-muted mt-1"
        />
      </section>
      {questionnaire.pages.map((page, at) => (
        <CanvasPage
          key={page.id}
          page={page}
          at={at}
          count={questionnaire.pages.length}
          firstNumber={numbers.firstOnPage.get(page.id) ?? 1}
        />
      ))}
      {!isReadOnly && (
        <Button
          icon={<Plus />}
          className="self-center"
          onPress={() => edit({ kind: "add-page", at: questionnaire.pages.length })}
        >
          {t("addPage")}
        </Button>
      )}
      <section
        aria-label={t("closing")}
        className={sheet}
        onFocus={() => store.getState().selection.kind !== "survey" && store.select({ kind: "survey" })}
      >
        <p className="text-muted mb-1 px-1.5 text-xs font-medium">{t("closing")}</p>
        <CanvasText
          label={t("closingTitle")}
          text={questionnaire.closing.title}
          onChange={setText("closing-title")}
          placeholder={t("closingTitlePlaceholder")}
          isSingleLine
          className="text-xl font-semibold"
        />
        <CanvasText
          label={t("closingText")}
          text={questionnaire.closing.text}
          onChange={setText("closing-text")}
          placeholder={t("closingTextPlaceholder")}
          className="text-muted mt-1"
        />
      </section>
    </div>
  );
}
