"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action, ActionOutcome } from "@/components/action-outcome";
import { Callout } from "@/components/ui/callout";
import { FileDrop } from "@/components/ui/file-drop";
import { ProgressBar } from "@/components/ui/progress-bar";
import { MAX_FILE_BYTES } from "@/lib/domain/questionnaire/import/import-mapping";
import { sendFile } from "./send-file";

interface Props {
  readonly workspaceId: string;
  readonly begin: Action<{ importId: string }>;
  readonly inspect: Action<unknown>;
  readonly discard: Action<null>;
}

type Stage =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly share: number }
  | { readonly kind: "looking" };

const reasonOf = (outcome: ActionOutcome<unknown> | null): string | undefined =>
  outcome && !outcome.ok ? outcome.problems.map(({ message }) => message).join(" ") : undefined;

/** Choose a file, send it, look at it; then on to its columns. */
export function UploadFile({ workspaceId, begin, inspect, discard }: Props) {
  const t = useTranslations("imports.upload");
  const router = useRouter();
  const [stage, setStage] = useState<Stage>({ kind: "waiting" });
  const [fileName, setFileName] = useState("");
  const [refusal, setRefusal] = useState<string>();

  const refuse = (reason: string) => {
    setRefusal(reason);
    setStage({ kind: "waiting" });
  };
  const take = async (file: File) => {
    setRefusal(undefined);
    setFileName(file.name);
    setStage({ kind: "sending", share: 0 });
    const begun = await begin({ workspaceId, fileName: file.name, byteLength: file.size }).catch(() => null);
    if (!begun?.ok) return refuse(reasonOf(begun) ?? t("unreachable"));
    const { importId } = begun.value;
    if (!(await sendFile(importId, file, (share) => setStage({ kind: "sending", share })))) {
      void discard({ importId }).catch(() => null);
      return refuse(t("interrupted"));
    }
    setStage({ kind: "looking" });
    const looked = await inspect({ importId }).catch(() => null);
    if (looked?.ok) return router.push(`/data/import/${importId}`);
    void discard({ importId }).catch(() => null);
    refuse(reasonOf(looked) ?? t("unreachable"));
  };

  return (
    <div className="flex flex-col gap-6">
      {stage.kind === "waiting" ? (
        <FileDrop
          label={t("drop")}
          description={t("dropHint")}
          accept={[".csv", ".tsv", ".txt", ".tab"]}
          kinds={t("kinds")}
          maxBytes={MAX_FILE_BYTES}
          maxWords={t("limit")}
          errorMessage={refusal}
          onFile={(file) => void take(file)}
        />
      ) : (
        <div className="bg-surface rounded-lg p-8 shadow-sm" role="status">
          {stage.kind === "sending" ? (
            <ProgressBar
              label={t("uploading", { file: fileName })}
              value={stage.share}
              remaining={t("remaining", { percent: Math.round(stage.share * 100) })}
            />
          ) : (
            <ProgressBar label={t("looking", { file: fileName })} />
          )}
        </div>
      )}
      <Callout title={t("privacyTitle")}>{t("privacy")}</Callout>
    </div>
  );
}
