"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useAction } from "@/components/use-action";

export interface FollowedImport {
  readonly status: "uploading" | "uploaded" | "importing" | "done" | "failed";
  readonly share: number;
  readonly rows: number;
}

interface Props {
  readonly importId: string;
  readonly title: string;
  readonly follow: Action<FollowedImport>;
  readonly cancel: Action<null>;
  /** Called once the import no longer runs, whatever its end. */
  readonly onEnd: () => void;
}

const EVERY_MS = 1000;

/** How far a running import is. */
export function ImportRun({ importId, title, follow, cancel, onEnd }: Props) {
  const t = useTranslations("imports");
  const [progress, setProgress] = useState<FollowedImport | null>(null);
  const cancelling = useAction(cancel, t("upload.unreachable"));
  const [isCancelled, setCancelled] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const outcome = await follow({ importId }).catch(() => null);
      if (isGone) return;
      if (outcome?.ok) {
        setProgress(outcome.value);
        if (outcome.value.status !== "importing") return onEnd();
      }
      timer = setTimeout(() => void look(), EVERY_MS);
    };
    let timer = setTimeout(() => void look(), 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one chain of looks for one import, whatever is rendered anew
  }, [importId]);
  const isReading = progress !== null && (progress.share > 0 || progress.rows > 0);
  return (
    <Card title={t("run.title", { title })}>
      <div className="flex flex-col gap-4" role="status">
        <ProgressBar
          label={isReading ? t("run.progress", { rows: progress.rows }) : t("run.queued")}
          {...(isReading && {
            value: progress.share,
            remaining: t("upload.remaining", { percent: Math.round(progress.share * 100) }),
          })}
        />
        <p className="text-muted text-sm">{t("run.away")}</p>
        <div>
          <Button
            isPending={cancelling.isPending || isCancelled}
            onPress={() => void cancelling.run({ importId }, () => setCancelled(true))}
          >
            {isCancelled ? t("run.cancelling") : t("run.cancel")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
