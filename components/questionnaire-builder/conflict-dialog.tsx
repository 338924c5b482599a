"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { compareVersions } from "@/lib/domain/questionnaire/compare-versions";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { ChangeList } from "./change-list";

export interface OtherDraft {
  readonly questionnaire: Questionnaire;
  readonly revision: number;
}

interface Props {
  readonly mine: Questionnaire;
  readonly readTheirs: () => Promise<OtherDraft>;
  readonly onKeepMine: (theirs: OtherDraft) => void;
  readonly onTakeTheirs: (theirs: OtherDraft) => void;
}

/** Someone saved while we were writing: shows how the two differ and lets a person choose. Undo reaches the other one. */
export function ConflictDialog({ mine, readTheirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations("builder.conflict");
  const [theirs, setTheirs] = useState<OtherDraft>();
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readTheirs().then(
      (draft) => isCurrent && setTheirs(draft),
      () => isCurrent && setHasFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [readTheirs, attempt]);
  const changes = theirs ? compareVersions(theirs.questionnaire, mine).changes : [];
  return (
    <Dialog
      title={t("title")}
      isOpen
      isDismissable={false}
      role="alertdialog"
      actions={
        theirs && (
          <>
            <Button onPress={() => onTakeTheirs(theirs)}>{t("takeTheirs")}</Button>
            <Button tone="primary" onPress={() => onKeepMine(theirs)}>
              {t("keepMine")}
            </Button>
          </>
        )
      }
    >
      <p>{t("text")}</p>
      {theirs ? (
        <>
          <p className="mt-3 mb-1 text-sm font-medium">{t("differences", { count: changes.length })}</p>
          <ChangeList changes={changes} after={mine} before={theirs.questionnaire} />
        </>
      ) : hasFailed ? (
        <Callout
          tone="bad"
          actions={
            <Button
              size="small"
              onPress={() => {
                setHasFailed(false);
                setAttempt(attempt + 1);
              }}
            >
              {t("again")}
            </Button>
          }
        >
          {t("notRead")}
        </Callout>
      ) : (
        <p className="text-muted mt-3 flex items-center gap-2">
          <Spinner /> {t("reading")}
        </p>
      )}
    </Dialog>
  );
}
