"use client";

import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import type { ItemChange } from "@/lib/domain/questionnaire/edit";
import type { ItemOf } from "@/lib/domain/questionnaire/item";

interface Props {
  readonly item: ItemOf<"rating">;
  readonly onChange: (change: ItemChange) => void;
}

/** How long a rating is and how it looks. */
export function RatingSettings({ item, onChange }: Props) {
  const t = useTranslations("builder.settings");
  return (
    <>
      <NumberField
        label={t("points")}
        value={item.points}
        minValue={2}
        maxValue={11}
        onChange={(points) => {
          if (Number.isInteger(points)) onChange({ points });
        }}
      />
      <Select
        label={t("display")}
        value={item.display}
        onChange={(display) => onChange({ display: display as "stars" | "numbers" })}
        options={[
          { id: "numbers", label: t("numbers") },
          { id: "stars", label: t("stars") },
        ]}
      />
    </>
  );
}
