"use client";

import { ArrowDown, ArrowUp, CircleSlash } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import type { ColumnMapping, ValueLabel } from "@/lib/domain/questionnaire/import/import-mapping";

interface Props {
  readonly column: ColumnMapping;
  readonly onEdit: (edit: ColumnEdit) => void;
  readonly onMissing: (codes: readonly string[]) => void;
}

function moved(values: readonly ValueLabel[], from: number, to: number): ValueLabel[] {
  const after = [...values];
  const [value] = after.splice(from, 1);
  if (value) after.splice(to, 0, value);
  return after;
}

/** Values of a column in the order of the scale, each with its label; one that means "no answer" is taken out. */
export function ValueEditor({ column, onEdit, onMissing }: Props) {
  const t = useTranslations("imports.editor");
  const counts = new Map(column.found ?? []);
  const { values } = column;
  const asMissing = (value: string) => {
    const missing = [...column.missing, value];
    onEdit({ missing });
    onMissing(missing);
  };
  return (
    <fieldset>
      <legend className="text-ink mb-2 text-sm font-medium">{t("labels")}</legend>
      <ol className="flex flex-col gap-3">
        {values.map((value, index) => {
          const name = value.value === "" ? t("emptyCell") : value.value;
          const count = value.value === "" ? column.empty : (counts.get(value.value) ?? 0);
          return (
            <li key={value.value} className="grid grid-cols-[1fr_auto] items-end gap-2">
              <LabelField
                name={name}
                hint={`${name} · ${count.toLocaleString("en")}`}
                label={value.label}
                onChange={(label) =>
                  onEdit({ values: values.map((other, i) => (i === index ? { ...other, label } : other)) })
                }
              />
              <span className="flex">
                {column.kind !== "ticks" && (
                  <>
                    <IconButton
                      label={t("up", { value: name })}
                      icon={<ArrowUp />}
                      size="small"
                      isDisabled={index === 0}
                      onPress={() => onEdit({ values: moved(values, index, index - 1) })}
                    />
                    <IconButton
                      label={t("down", { value: name })}
                      icon={<ArrowDown />}
                      size="small"
                      isDisabled={index === values.length - 1}
                      onPress={() => onEdit({ values: moved(values, index, index + 1) })}
                    />
                    <IconButton
                      label={t("asMissingOf", { value: name })}
                      icon={<CircleSlash />}
                      size="small"
                      isDisabled={values.length < 2}
                      onPress={() => asMissing(value.value)}
                    />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

function LabelField({
  name,
  hint,
  label,
  onChange,
}: {
  readonly name: string;
  readonly hint: string;
  readonly label: string;
  readonly onChange: (label: string) => void;
}) {
  const t = useTranslations("imports.editor");
  const [text, setText] = useState(label);
  const keep = () => {
    const trimmed = text.trim().slice(0, 300);
    if (trimmed === "") setText(label);
    else if (trimmed !== label) onChange(trimmed);
  };
  return (
    <div className="min-w-0">
      <div className="text-muted mb-1 truncate text-xs tabular-nums">{hint}</div>
      <TextField
        label={t("labelOf", { value: name })}
        isLabelHidden
        value={text}
        onChange={setText}
        onBlur={keep}
      />
    </div>
  );
}
