"use client";

import { useEffect, useMemo } from "react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { TextField } from "@/components/ui/text-field";
import type { Item } from "@/lib/domain/questionnaire/item";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder } from "./builder-context";

/** The item's name in exports: letters, digits and underscores, unlike every other item's. */
export function CodeSetting({ item, onChange }: { item: Item; onChange: (code: string) => void }) {
  const t = useTranslations("builder.settings");
  const { store } = useBuilder();
  const schema = useMemo(() => {
    const isFree = (code: string) =>
      !itemsOf(store.getState().history.present).some(
        (other) => other.id !== item.id && other.code.toLowerCase() === code.toLowerCase(),
      );
    return z.object({
      code: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/, t("codeShape"))
        .refine(isFree, t("codeTaken")),
    });
  }, [item.id, store, t]);
  const { control, handleSubmit, reset } = useForm({
    defaultValues: { code: item.code },
    resolver: zodResolver(schema),
    mode: "onChange",
  });
  // Undo, or another tab's draft, may have changed it under the form.
  useEffect(() => reset({ code: item.code }), [item.code, reset]);
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(({ code }) => onChange(code))(event)}>
      <Controller
        control={control}
        name="code"
        render={({ field, fieldState }) => (
          <TextField
            label={t("code")}
            description={t("codeHint")}
            {...field}
            onBlur={() => {
              field.onBlur();
              void handleSubmit(({ code }) => {
                if (code !== item.code) onChange(code);
              })();
            }}
            {...(fieldState.error?.message !== undefined && { errorMessage: fieldState.error.message })}
          />
        )}
      />
    </form>
  );
}
