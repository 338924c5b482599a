"use client";

import { Check, CloudOff, LoaderCircle, RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import type { SaveState } from "./draft-saver";

const looks = {
  saved: { icon: Check, tone: "text-muted" },
  waiting: { icon: LoaderCircle, tone: "text-muted" },
  saving: { icon: LoaderCircle, tone: "text-muted" },
  retrying: { icon: CloudOff, tone: "text-warn" },
  "changed-elsewhere": { icon: TriangleAlert, tone: "text-bad" },
  refused: { icon: TriangleAlert, tone: "text-bad" },
} as const;

/** Whether what is on the screen is safe. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useTranslations("builder.save");
  const { icon: Icon, tone } = looks[state.at];
  const isFailing = state.at === "retrying" || state.at === "refused";
  return (
    <span className={joinClasses("flex min-w-0 items-center gap-1.5 text-sm", tone)}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span role="status" className={isFailing ? "min-w-0" : "min-w-0 truncate"}>
        {state.at === "refused" ? t("refused", { reason: state.message }) : t(state.at)}
      </span>
      {isFailing && <IconButton size="small" label={t("retryNow")} icon={<RotateCw />} onPress={onRetry} />}
    </span>
  );
}
