"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/use-action";

interface Props {
  readonly segmentationId: string;
  readonly name: string;
  readonly isUrgent: boolean;
  readonly refit: Action<{ segmentationId: string }>;
}

/** Starts the same settings on everybody's answers and goes to where that can be followed. */
export function RefitButton({ segmentationId, name, isUrgent, refit }: Props) {
  const t = useTranslations("waves");
  const format = useFormatter();
  const router = useRouter();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), taskId: crypto.randomUUID() }));
  const { isPending, refusal, run } = useAction(refit, t("unreachable"));
  const start = () => {
    const date = format.dateTime(new Date(), { day: "numeric", month: "short", year: "numeric" });
    const plain = name.slice(0, 100);
    void run({ segmentationId, ...ids, name: t("advice.refit-name", { name: plain, date }) }, (made) =>
      router.push(`/segments/${made.segmentationId}`),
    );
  };
  return (
    <div data-print="hide">
      {refusal === null ? null : (
        <p role="alert" className="text-bad mb-1 text-sm">
          {refusal}
        </p>
      )}
      <Button tone={isUrgent ? "primary" : "secondary"} size="small" isPending={isPending} onPress={start}>
        {t("advice.refit")}
      </Button>
    </div>
  );
}
