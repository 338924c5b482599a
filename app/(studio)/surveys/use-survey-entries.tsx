"use client";

import { useRouter } from "next/navigation";
import { Copy, Lock, LockOpen, Pencil, Send, TextCursorInput, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { randomUuid } from "@/components/questionnaire-builder/random-id";
import type { MenuEntry } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import type { SurveySummary } from "@/lib/use-cases/surveys/list-surveys";
import {
  closeSurveyAction,
  deleteSurveyAction,
  duplicateSurveyAction,
  reopenSurveyAction,
  restoreSurveyAction,
} from "./actions";

interface Options {
  readonly canWrite: boolean;
  readonly canPublish: boolean;
  readonly onRename: (survey: SurveySummary) => void;
}

interface Told {
  readonly ok: boolean;
  readonly problems?: readonly { readonly message: string }[];
}

/** What one can do with a survey from the list, each told when it is done. */
export function useSurveyEntries({ canWrite, canPublish, onRename }: Options) {
  const t = useTranslations("surveys");
  const router = useRouter();
  const tell = (result: Told, message: string, onUndo?: () => void) => {
    if (result.ok) showToast({ message, tone: "good", ...(onUndo && { onUndo }) });
    else showToast({ message: result.problems?.[0]?.message ?? "", tone: "bad" });
    router.refresh();
  };
  const remove = async ({ id: surveyId, title }: SurveySummary) => {
    const restore = async () => tell(await restoreSurveyAction({ surveyId }), t("list.restored", { title }));
    tell(await deleteSurveyAction({ surveyId }), t("list.deleted", { title }), () => void restore());
  };
  const copy = async ({ id: surveyId, title }: SurveySummary) => {
    const name = t("list.copyTitle", { title }).slice(0, 200);
    const copied = await duplicateSurveyAction({ surveyId, id: randomUuid(), title: name });
    tell(copied, t("list.copied", { title: name }));
  };
  const toggle = async ({ id: surveyId, title, status }: SurveySummary) =>
    status === "open"
      ? tell(await closeSurveyAction({ surveyId }), t("list.closed", { title }))
      : tell(await reopenSurveyAction({ surveyId }), t("list.reopened", { title }));

  return (survey: SurveySummary): MenuEntry[] => {
    const isOpen = survey.status === "open";
    return [
      { id: "build", label: t("tabs.build"), icon: <Pencil />, href: `/surveys/${survey.id}/build` },
      { id: "publish", label: t("tabs.publish"), icon: <Send />, href: `/surveys/${survey.id}/publish` },
      ...(canWrite
        ? [
            {
              id: "rename",
              label: t("list.rename"),
              icon: <TextCursorInput />,
              onAction: () => onRename(survey),
            },
            { id: "copy", label: t("list.duplicate"), icon: <Copy />, onAction: () => void copy(survey) },
          ]
        : []),
      ...(canPublish && survey.status !== "draft"
        ? [
            {
              id: "toggle",
              label: t(isOpen ? "list.close" : "list.reopen"),
              icon: isOpen ? <Lock /> : <LockOpen />,
              onAction: () => void toggle(survey),
            },
          ]
        : []),
      ...(canWrite
        ? [
            {
              id: "delete",
              label: t("list.delete"),
              icon: <Trash2 />,
              tone: "danger" as const,
              onAction: () => void remove(survey),
            },
          ]
        : []),
    ];
  };
}
