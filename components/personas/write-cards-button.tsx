"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";

interface Props {
  readonly segmentationId: string;
  /** Whether there are cards already: then it brings them up to date. */
  readonly hasCards: boolean;
  readonly request: Action<{ taskId: string }>;
  readonly tone?: "primary" | "secondary";
}

const pause = 600;

/** Has a card written for every segment, or the cards brought up to date, and says when they are there. */
export function WriteCardsButton({ segmentationId, hasCards, request, tone = "secondary" }: Props) {
  const t = useTranslations("personas.wall");
  const router = useRouter();
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    const message = await writeAndFollow({ segmentationId, request }).catch(() => t("failed"));
    setWriting(false);
    if (message !== null)
      return void showToast({ message: message === "" ? t("failed") : message, tone: "bad" });
    showToast({ message: t("generated"), tone: "good" });
    router.refresh();
  };
  return (
    <Button tone={tone} isPending={isWriting} onPress={() => void write()}>
      {t(hasCards ? "regenerate" : "generate")}
    </Button>
  );
}

/** Null when the cards are there; else why not, or an empty text where no reason was given. */
async function writeAndFollow({
  segmentationId,
  request,
}: Pick<Props, "segmentationId" | "request">): Promise<string | null> {
  const asked = await request({ segmentationId });
  if (!asked.ok) return asked.problems.map(({ message }) => message).join(" ");
  for (;;) {
    const answer = await fetch(`/api/tasks/${asked.value.taskId}`, { cache: "no-store" });
    if (!answer.ok) return "";
    const { status } = (await answer.json()) as { status: string };
    if (status === "done") return null;
    if (status === "failed" || status === "cancelled") return "";
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
