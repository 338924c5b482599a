"use client";

import { CircleAlert, Lightbulb } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { languageName } from "./language-name";
import { anyText } from "./localised";

interface Props {
  readonly findings: readonly Finding[];
  readonly questionnaire: Questionnaire;
  /** Jumps to what a finding is about. */
  readonly onJump?: (finding: Finding) => void;
}

/** What the check found, each with where it is; pressing one goes there. */
export function FindingList({ findings, questionnaire, onJump }: Props) {
  const t = useTranslations("builder.findings");
  const locale = useLocale();
  const [language = "en"] = questionnaire.languages;
  const placeOf = ({ itemId, pageId }: Finding): string => {
    const item = itemId === undefined ? undefined : findItem(questionnaire, itemId);
    if (item) return anyText(item.text, language) || item.code;
    const at = questionnaire.pages.findIndex((page) => page.id === pageId);
    return at < 0 ? t("wholeSurvey") : t("page", { number: at + 1 });
  };
  const words = ({ code, params }: Finding): string =>
    t(code, {
      ...params,
      ...(typeof params["language"] === "string" && { language: languageName(params["language"], locale) }),
    });
  return (
    <ul className="flex flex-col gap-1">
      {findings.map((found, at) => {
        const content = (
          <>
            {found.severity === "error" ? (
              <CircleAlert role="img" aria-label={t("error")} className="text-bad mt-0.5 size-4.5 shrink-0" />
            ) : (
              <Lightbulb role="img" aria-label={t("advice")} className="text-warn mt-0.5 size-4.5 shrink-0" />
            )}
            <span className="min-w-0">
              <span dir="auto" className="line-clamp-2 text-sm font-medium break-words">
                {placeOf(found)}
              </span>
              <span className="text-muted block text-sm">{words(found)}</span>
            </span>
          </>
        );
        return (
          <li key={`${found.code}-${found.itemId ?? found.pageId ?? ""}-${at}`}>
            {onJump && (found.itemId !== undefined || found.pageId !== undefined) ? (
              <button
                type="button"
                onClick={() => onJump(found)}
                className="target hover:bg-ink/5 focus-visible:outline-focus flex w-full cursor-pointer gap-2.5 rounded-md px-2 py-1.5 text-start outline-2 outline-transparent"
              >
                {content}
              </button>
            ) : (
              <div className="flex gap-2.5 px-2 py-1.5">{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
