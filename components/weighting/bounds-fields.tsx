"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { Switch } from "@/components/ui/switch";
import type { WeightingDraft } from "./weighting-draft";

interface Props {
  readonly draft: WeightingDraft;
  readonly onChange: (part: Partial<WeightingDraft>) => void;
}

/** How far a weight may be from the mean, which is 1. */
export function BoundsFields({ draft: { isTrimmed, low, high }, onChange }: Props) {
  const t = useTranslations("weighting.form");
  return (
    <Disclosure summary={isTrimmed ? t("bounds", { low, high }) : t("unbounded")}>
      <div className="flex max-w-xl flex-col gap-4">
        <Switch
          label={t("trim")}
          description={t("trimHint")}
          isSelected={isTrimmed}
          onChange={(next) => onChange({ isTrimmed: next })}
        />
        {isTrimmed && (
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              label={t("low")}
              value={low}
              minValue={0.01}
              maxValue={0.99}
              step={0.01}
              onChange={(next) => onChange({ low: next })}
            />
            <NumberField
              label={t("high")}
              value={high}
              minValue={1.1}
              maxValue={100}
              step={0.1}
              onChange={(next) => onChange({ high: next })}
            />
          </div>
        )}
      </div>
    </Disclosure>
  );
}
