"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { Copy, EllipsisVertical, Lock, LockOpen, Pencil, Send, TextCursorInput, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { randomUuid } from "@/components/questionnaire-builder/random-id";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-queue";
import { Badge } from "@/components/ui/badge";
import type { SurveySummary } from "@/lib/use-cases/surveys/list-surveys";
import {
  closeSurveyAction,
  deleteSurveyAction,
  duplicateSurveyAction,
  reopenSurveyAction,
  restoreSurveyAction,
} from "./actions";
import { RenameDialog } from "./rename-dialog";
import { SurveyStatus } from "./survey-status";

interface Props {
  readonly surveys: readonly SurveySummary[];
  readonly canWrite: boolean;
  readonly canPublish: boolean;
}

/** The workspace's surveys: how they stand, how far they are answered, and what one can do with each. */
export function SurveyTable({ surveys, canWrite, canPublish }: Props) {
  const t = useTranslations("surveys");
  const format = useFormatter();
  const router = useRouter();
  const [renamed, setRenamed] = useState<SurveySummary>();

  const tell = (
    result: { ok: boolean; problems?: readonly { message: string }[] },
    message: string,
    onUndo?: () => void,
  ) => {
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
    tell(
      await duplicateSurveyAction({ surveyId, id: randomUuid(), title: name }),
      t("list.copied", { title: name }),
    );
  };
  const toggle = async ({ id: surveyId, title, status }: SurveySummary) =>
    status === "open"
      ? tell(await closeSurveyAction({ surveyId }), t("list.closed", { title }))
      : tell(await reopenSurveyAction({ surveyId }), t("list.reopened", { title }));

  const entriesFor = (survey: SurveySummary): MenuEntry[] => [
    { id: "build", label: t("tabs.build"), icon: <Pencil />, href: `/surveys/${survey.id}/build` },
    { id: "publish", label: t("tabs.publish"), icon: <Send />, href: `/surveys/${survey.id}/publish` },
    ...(canWrite
      ? [
          {
            id: "rename",
            label: t("list.rename"),
            icon: <TextCursorInput />,
            onAction: () => setRenamed(survey),
          },
          { id: "copy", label: t("list.duplicate"), icon: <Copy />, onAction: () => void copy(survey) },
        ]
      : []),
    ...(canPublish && survey.status !== "draft"
      ? [
          {
            id: "toggle",
            label: t(survey.status === "open" ? "list.close" : "list.reopen"),
            icon: survey.status === "open" ? <Lock /> : <LockOpen />,
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
  const hrefOf = (survey: SurveySummary) =>
    `/surveys/${survey.id}/${survey.complete + survey.partial > 0 ? "results" : "build"}`;

  return (
    <>
      <Table
        label={t("list.title")}
        rows={surveys}
        rowId={(survey) => survey.id}
        columns={[
          {
            id: "title",
            header: t("list.survey"),
            isRowHeader: true,
            sortValue: (survey) => survey.title,
            cell: (survey) => (
              <span className="flex min-w-40 flex-wrap items-center gap-2">
                <TextLink href={hrefOf(survey)}>{survey.title}</TextLink>
                {survey.isSample && <Badge>{t("sample")}</Badge>}
              </span>
            ),
          },
          {
            id: "status",
            header: t("list.status"),
            cell: (survey) => <SurveyStatus status={survey.status} />,
          },
          {
            id: "complete",
            header: t("list.responses"),
            align: "end",
            sortValue: (survey) => survey.complete,
            cell: (survey) => format.number(survey.complete),
          },
          {
            id: "partial",
            header: t("list.partial"),
            align: "end",
            sortValue: (survey) => survey.partial,
            cell: (survey) => <span className="text-muted">{format.number(survey.partial)}</span>,
          },
          {
            id: "last",
            header: t("list.lastAnswer"),
            sortValue: (survey) => survey.lastAnswerAt?.getTime() ?? 0,
            cell: (survey) => (
              <span className="text-muted whitespace-nowrap">
                {survey.lastAnswerAt
                  ? format.dateTime(survey.lastAnswerAt, { dateStyle: "medium", timeStyle: "short" })
                  : t("list.never")}
              </span>
            ),
          },
          {
            id: "actions",
            header: t("list.actions"),
            isHeaderHidden: true,
            align: "end",
            cell: (survey) => (
              <Menu
                label={t("list.actionsFor", { title: survey.title })}
                trigger={
                  <IconButton
                    label={t("list.actionsFor", { title: survey.title })}
                    icon={<EllipsisVertical />}
                    hasTooltip={false}
                  />
                }
                entries={entriesFor(survey)}
              />
            ),
          },
        ]}
      />
      {renamed && <RenameDialog survey={renamed} onClose={() => setRenamed(undefined)} />}
    </>
  );
}
