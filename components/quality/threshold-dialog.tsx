"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { RuleId } from "@/lib/domain/responses/quality/rule-ids";
import type { ShownThreshold } from "./adjustable-thresholds";

interface Props {
  readonly surveyId: string;
  readonly rule: RuleId;
  readonly name: string;
  readonly thresholds: readonly ShownThreshold[];
  readonly set: Action<{ readonly were: Readonly<Record<string, number>> }>;
  readonly onClose: () => void;
}

type Values = Readonly<Record<string, number>>;

const valuesOf = (thresholds: readonly ShownThreshold[], which: "value" | "standard"): Values =>
  Object.fromEntries(thresholds.map((threshold) => [threshold.name, threshold[which]]));

/** The numbers a rule judges by. Saving asks for a new assessment; undo sets the old ones again. */
export function ThresholdDialog({ surveyId, rule, name, thresholds, set, onClose }: Props) {
  const t = useTranslations("quality.thresholds");
  const words = useTranslations("quality.list");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(set, words("unreachable"));
  const [values, setValues] = useState(() => valuesOf(thresholds, "value"));
  const save = (wanted: Values, isUndo = false) =>
    void run({ surveyId, rule, values: wanted, taskId: crypto.randomUUID() }, ({ were }) => {
      onClose();
      router.refresh();
      if (Object.keys(were).length > 0)
        showToast({
          message: isUndo ? words("undone") : t("saved"),
          ...(!isUndo && { onUndo: () => save(were, true) }),
        });
    });
  const standard = valuesOf(thresholds, "standard");
  const isStandard = thresholds.every((threshold) => values[threshold.name] === threshold.standard);
  const isIncomplete = Object.values(values).some(Number.isNaN);
  return (
    <Dialog
      title={t("title", { rule: name })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <>
          <Button tone="quiet" isDisabled={isStandard} onPress={() => setValues(standard)}>
            {t("standard")}
          </Button>
          <Button tone="primary" isDisabled={isIncomplete} isPending={isPending} onPress={() => save(values)}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {refusal !== null && (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        {thresholds.map(({ name: threshold, from, to, step, isShare = false }) => (
          <NumberField
            key={threshold}
            label={t(`names.${threshold}`)}
            value={values[threshold] ?? NaN}
            minValue={from}
            maxValue={to}
            step={step}
            {...(isShare && { formatOptions: { style: "percent" as const } })}
            onChange={(value) => setValues((before) => ({ ...before, [threshold]: value }))}
          />
        ))}
        <p className="text-muted text-sm">{t("hint")}</p>
      </div>
    </Dialog>
  );
}
