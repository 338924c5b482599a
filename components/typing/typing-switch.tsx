"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Callout } from "@/components/ui/callout";
import { Switch } from "@/components/ui/switch";
import { useAction } from "@/components/use-action";

interface Props {
  readonly segmentationId: string;
  readonly toolId: string;
  readonly revision: number;
  readonly isOn: boolean;
  readonly change: Action<null>;
}

/** Whether people are placed as they answer. */
export function TypingSwitch({ segmentationId, toolId, revision, isOn, change }: Props) {
  const t = useTranslations("typing.survey");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(change, t("switched-unreachable"));
  return (
    <div className="flex flex-col items-start gap-3">
      <Switch
        label={t("switch")}
        description={t("switch-hint")}
        isSelected={isOn}
        isDisabled={isPending}
        onChange={(on) => void run({ segmentationId, toolId, revision, isOn: on }, () => router.refresh())}
      />
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
    </div>
  );
}
