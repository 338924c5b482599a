"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SidePanel } from "@/components/ui/side-panel";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import { dateOrders, hasValues, type ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { ValueEditor } from "./value-editor";

interface Props {
  readonly column: ColumnMapping;
  readonly onEdit: (edit: ColumnEdit) => void;
  readonly onClose: () => void;
}

const splitCodes = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((code) => code.trim().slice(0, 300))
      .filter((code) => code !== ""),
  ),
];

/** Everything about one column, in a panel beside the list. */
export function ColumnEditor({ column, onEdit, onClose }: Props) {
  const t = useTranslations("imports.editor");
  const [title, setTitle] = useState(column.title);
  const [missing, setMissing] = useState(column.missing.join(", "));
  const keepTitle = () => {
    if (title.trim() !== "" && title.trim() !== column.title) onEdit({ title: title.trim().slice(0, 500) });
    else setTitle(column.title);
  };
  const keepMissing = () => {
    const codes = splitCodes(missing);
    if (codes.join() !== column.missing.join()) onEdit({ missing: codes.slice(0, 60) });
  };
  const close = () => {
    keepTitle();
    keepMissing();
    onClose();
  };
  return (
    <SidePanel
      title={t("title", { column: column.header })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      actions={
        <Button tone="primary" onPress={close}>
          {t("done")}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <TextField
          label={t("question")}
          description={t("questionHint")}
          value={title}
          onChange={setTitle}
          onBlur={keepTitle}
        />
        {column.kind === "number" && (
          <RadioGroup
            label={t("decimal")}
            value={column.decimal}
            onChange={(decimal) => onEdit({ decimal: decimal === "," ? "," : "." })}
            options={[
              { id: ".", label: t("decimals.point") },
              { id: ",", label: t("decimals.comma") },
            ]}
          />
        )}
        {column.kind === "date" && (
          <RadioGroup
            label={t("dateOrder")}
            value={column.dateOrder}
            onChange={(id) => {
              const dateOrder = dateOrders.find((order) => order === id);
              if (dateOrder) onEdit({ dateOrder });
            }}
            options={dateOrders.map((id) => ({ id, label: t(`dateOrders.${id}`) }))}
          />
        )}
        {hasValues(column.kind) && (
          <ValueEditor column={column} onEdit={onEdit} onMissing={(codes) => setMissing(codes.join(", "))} />
        )}
        <TextField
          label={t("missing")}
          description={t("missingHint")}
          value={missing}
          onChange={setMissing}
          onBlur={keepMissing}
        />
        <Switch
          label={t("sensitive")}
          description={t("sensitiveHint")}
          isSelected={column.sensitive}
          onChange={(sensitive) => onEdit({ sensitive })}
        />
      </div>
    </SidePanel>
  );
}
