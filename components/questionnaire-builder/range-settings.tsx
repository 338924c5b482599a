"use client";

import { useEffect, useMemo } from "react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import type { ItemChange } from "@/lib/domain/questionnaire/edit";
import type { Item } from "@/lib/domain/questionnaire/item";
import { useBuilder, useBuilderState } from "./builder-context";
import { withText } from "./localised";

type RangeItem = Extract<Item, { minimum: number | null }>;

interface Props {
  readonly item: Item;
  readonly onChange: (change: ItemChange, key?: string) => void;
}

/** How many may be chosen, or between which numbers an answer lies. */
export function RangeSettings({ item, onChange }: Props) {
  return "minimum" in item ? <Range item={item} onChange={onChange} /> : null;
}

const bound = z
  .number()
  .nullable()
  .transform((value) => (value === null || Number.isNaN(value) ? null : value));

function Range({ item, onChange }: { item: RangeItem; onChange: Props["onChange"] }) {
  const t = useTranslations("builder.settings");
  const { isReadOnly } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const isCount = item.type === "multiple-choice";
  const schema = useMemo(
    () =>
      z
        .object({ minimum: bound, maximum: bound })
        .refine(({ minimum, maximum }) => minimum === null || maximum === null || minimum <= maximum, {
          path: ["maximum"],
          message: t("rangeOrder"),
        }),
    [t],
  );
  const { control, handleSubmit, reset } = useForm({
    defaultValues: { minimum: item.minimum, maximum: item.maximum },
    resolver: zodResolver(schema),
    mode: "onChange",
  });
  useEffect(
    () => reset({ minimum: item.minimum, maximum: item.maximum }),
    [item.minimum, item.maximum, reset],
  );
  const commit = handleSubmit((range) => onChange(range, "range"));
  return (
    <div className="flex flex-col gap-3">
      {(["minimum", "maximum"] as const).map((end) => (
        <Controller
          key={end}
          control={control}
          name={end}
          render={({ field, fieldState }) => (
            <NumberField
              label={t(isCount ? `${end}Choices` : end)}
              isOptional
              isDisabled={isReadOnly}
              name={field.name}
              ref={field.ref}
              value={field.value ?? Number.NaN}
              {...(isCount && { minValue: end === "minimum" ? 0 : 1, maxValue: 300, step: 1 })}
              onChange={(value) => {
                field.onChange(Number.isNaN(value) ? null : value);
                void commit();
              }}
              {...(fieldState.error?.message !== undefined && { errorMessage: fieldState.error.message })}
            />
          )}
        />
      ))}
      {item.type === "number" && (
        <>
          <NumberField
            label={t("decimals")}
            value={item.decimals}
            minValue={0}
            maxValue={6}
            isDisabled={isReadOnly}
            onChange={(decimals) => onChange({ decimals: Number.isNaN(decimals) ? 0 : decimals })}
          />
          <TextField
            label={t("unit")}
            isOptional
            value={item.unit[language] ?? ""}
            maxLength={60}
            onChange={(unit) => onChange({ unit: withText(item.unit, language, unit) }, "unit")}
          />
        </>
      )}
    </div>
  );
}
