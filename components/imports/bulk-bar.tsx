"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import { CompactSelect } from "./compact-select";
import { useColumnWords } from "./use-column-words";

interface Props {
  readonly count: number;
  readonly onEdit: (edit: ColumnEdit) => void;
  readonly onClear: () => void;
}

/** Corrects all selected columns at once. */
export function BulkBar({ count, onEdit, onClear }: Props) {
  const t = useTranslations("imports.columns");
  const words = useColumnWords();
  return (
    <div
      className="bg-raised border-line sticky bottom-3 z-10 mt-3 flex flex-wrap items-end gap-3 rounded-lg border p-3 shadow-md"
      role="group"
      aria-label={t("selected", { count })}
    >
      <span className="text-ink grow self-center text-sm font-medium" role="status">
        {t("selected", { count })}
      </span>
      <Labelled text={t("kind")}>
        <CompactSelect
          label={t("setKind")}
          value=""
          placeholder={t("keep")}
          options={words.kinds}
          onChange={(kind) => onEdit({ kind })}
        />
      </Labelled>
      <Labelled text={t("role")}>
        <CompactSelect
          label={t("setRole")}
          value=""
          placeholder={t("keep")}
          options={words.roles}
          onChange={(role) => onEdit({ role })}
        />
      </Labelled>
      <Labelled text={t("dimension")}>
        <CompactSelect
          label={t("setDimension")}
          value=""
          placeholder={t("keep")}
          options={words.dimensions}
          onChange={(dimension) => onEdit({ dimension })}
        />
      </Labelled>
      <Button tone="quiet" size="small" onPress={onClear}>
        {t("clear")}
      </Button>
    </div>
  );
}

function Labelled({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <span className="flex w-36 flex-col gap-1">
      <span className="text-muted text-xs" aria-hidden="true">
        {text}
      </span>
      {children}
    </span>
  );
}
