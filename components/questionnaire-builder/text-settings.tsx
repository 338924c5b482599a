"use client";

import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import type { ItemChange } from "@/lib/domain/questionnaire/edit";
import type { ItemOf } from "@/lib/domain/questionnaire/item";

interface Props {
  readonly item: ItemOf<"short-text" | "long-text" | "date">;
  readonly onChange: (change: ItemChange) => void;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** How long a text may be, or between which days a date lies. */
export function TextSettings({ item, onChange }: Props) {
  const t = useTranslations("builder.settings");
  if (item.type === "date")
    return (
      <>
        {(["earliest", "latest"] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={t(end)}
            isOptional
            value={item[end] ?? ""}
            onChange={(day) => {
              if (day === "" || isoDate.test(day)) onChange({ [end]: day === "" ? null : day });
            }}
          />
        ))}
      </>
    );
  return (
    <NumberField
      label={t("maximumLength")}
      value={item.maximumLength}
      minValue={1}
      maxValue={item.type === "short-text" ? 500 : 5000}
      onChange={(maximumLength) => {
        if (Number.isInteger(maximumLength)) onChange({ maximumLength });
      }}
    />
  );
}
