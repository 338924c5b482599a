"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";

interface Study {
  readonly surveyId: string;
  readonly title: string;
  readonly isSample: boolean;
  readonly createdAt: Date;
  readonly rows: number;
}
interface Unfinished {
  readonly id: string;
  readonly fileName: string;
  readonly status: "uploading" | "uploaded" | "importing" | "done" | "failed";
  readonly createdAt: Date;
}

/** Imported studies, each a way to its results. */
export function StudyList({ studies }: { readonly studies: readonly Study[] }) {
  const t = useTranslations("imports.list");
  return (
    <Card title={t("studies")}>
      <ul className="divide-line/70 divide-y">
        {studies.map((study) => (
          <li key={study.surveyId}>
            <Link
              href={`/surveys/${study.surveyId}/results`}
              className="group focus-visible:outline-focus flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-sm py-3 focus-visible:outline-2"
            >
              <span className="text-ink group-hover:text-accent flex items-center gap-2 font-serif text-lg">
                {study.title} {study.isSample && <Badge tone="warn">{t("sample")}</Badge>}
              </span>
              <span className="text-muted text-sm tabular-nums">
                {t("rows", { rows: study.rows })} · {t("on", { date: study.createdAt })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Files that were sent and not imported yet. */
export function UnfinishedList({
  unfinished,
  discard,
}: {
  readonly unfinished: readonly Unfinished[];
  readonly discard: Action<null>;
}) {
  const t = useTranslations("imports.list");
  return (
    <Card title={t("unfinished")} description={t("unfinishedHint")}>
      <ul className="divide-line/70 divide-y">
        {unfinished.map((entry) => (
          <UnfinishedRow key={entry.id} entry={entry} discard={discard} />
        ))}
      </ul>
    </Card>
  );
}

function UnfinishedRow({ entry, discard }: { readonly entry: Unfinished; readonly discard: Action<null> }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const discarding = useAction(discard, t("upload.unreachable"));
  const drop = () =>
    discarding.run({ importId: entry.id }, () => {
      showToast({ message: t("list.discarded", { file: entry.fileName }) });
      router.refresh();
    });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <span className="min-w-0">
        <span className="text-ink block font-medium break-words">{entry.fileName}</span>
        <span className="text-muted text-sm">{t(`list.status.${entry.status}`)}</span>
      </span>
      <span className="flex gap-2">
        {entry.status !== "uploading" && (
          <LinkButton href={`/data/import/${entry.id}`} size="small">
            {t("list.carryOn")}
          </LinkButton>
        )}
        {entry.status !== "importing" && (
          <Button tone="quiet" size="small" isPending={discarding.isPending} onPress={() => void drop()}>
            {t("list.discard")}
          </Button>
        )}
      </span>
    </li>
  );
}
