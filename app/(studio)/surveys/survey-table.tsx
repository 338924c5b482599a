"use client";

import { useState } from "react";
import { EllipsisVertical } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Badge } from "@/components/ui/badge";
import type { SurveySummary } from "@/lib/use-cases/surveys/list-surveys";
import { RenameDialog } from "./rename-dialog";
import { SurveyStatus } from "./survey-status";
import { useSurveyEntries } from "./use-survey-entries";

interface Props {
  readonly surveys: readonly SurveySummary[];
  readonly canWrite: boolean;
  readonly canPublish: boolean;
}

/** The workspace's surveys: how they stand, how far they are answered, and what one can do with each. */
export function SurveyTable({ surveys, canWrite, canPublish }: Props) {
  const t = useTranslations("surveys");
  const format = useFormatter();
  const [renamed, setRenamed] = useState<SurveySummary>();

  const entriesFor = useSurveyEntries({ canWrite, canPublish, onRename: setRenamed });
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
            cell: (survey) =>
              canWrite || canPublish ? (
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
              ) : null,
          },
        ]}
      />
      {renamed && <RenameDialog survey={renamed} onClose={() => setRenamed(undefined)} />}
    </>
  );
}
