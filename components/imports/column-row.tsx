"use client";

import { memo } from "react";
import { useTranslations } from "next-intl";
import { Pencil } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import { canBe, type ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import type { ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { ColumnValues } from "./column-values";
import { CompactSelect } from "./compact-select";
import { useColumnWords } from "./use-column-words";

interface Props {
  readonly column: ColumnMapping;
  readonly isSelected: boolean;
  readonly onSelect: (position: number, isSelected: boolean) => void;
  readonly onEdit: (positions: readonly number[], edit: ColumnEdit) => void;
  readonly onOpen: (position: number) => void;
}

/** One column of the file: what it was taken for, and the means to correct it. A line on a desk, a block on a phone. */
export const ColumnRow = memo(function ColumnRow({ column, isSelected, onSelect, onEdit, onOpen }: Props) {
  const t = useTranslations("imports.columns");
  const words = useColumnWords();
  const at = [column.position];
  const isOut = column.kind === "ignore";
  return (
    <li
      className={joinClasses(
        "border-line/70 grid grid-cols-[auto_1fr_auto] items-start gap-x-3 gap-y-2 border-b px-1 py-3 last:border-b-0 lg:grid-cols-[auto_minmax(10rem,1.4fr)_9.5rem_10.5rem_10.5rem_minmax(9rem,1.5fr)_auto]",
        isSelected && "bg-accent-soft/50",
      )}
    >
      <div className="pt-1">
        <Checkbox
          label={t("select", { column: column.header })}
          isLabelHidden
          isSelected={isSelected}
          onChange={(selected) => onSelect(column.position, selected)}
        />
      </div>
      <div className="min-w-0 pt-1.5">
        <div className={joinClasses("font-medium break-words", isOut ? "text-muted" : "text-ink")}>
          {column.title}
        </div>
        {column.title !== column.header && (
          <div className="text-faint text-xs break-words">{column.header}</div>
        )}
        {column.renamedFrom !== null && (
          <div className="text-warn text-xs">
            {column.renamedFrom === "" ? t("renamedEmpty") : t("renamed", { name: column.renamedFrom })}
          </div>
        )}
        {column.sensitive && !isOut && <div className="text-warn text-xs">{t("special")}</div>}
      </div>
      <div className="col-start-3 row-start-1 lg:col-start-7">
        <IconButton
          label={t("editOf", { column: column.header })}
          icon={<Pencil />}
          size="small"
          onPress={() => onOpen(column.position)}
        />
      </div>
      <div className="col-span-2 col-start-2 grid grid-cols-1 gap-2 sm:grid-cols-3 lg:contents">
        <CompactSelect
          label={t("kindOf", { column: column.header })}
          value={column.kind}
          options={words.kinds.map((kind) => ({ ...kind, isDisabled: !canBe(column, kind.id) }))}
          onChange={(kind) => onEdit(at, { kind })}
        />
        <CompactSelect
          label={t("roleOf", { column: column.header })}
          value={column.role}
          options={words.roles}
          onChange={(role) => onEdit(at, { role })}
          className={isOut ? "invisible max-lg:hidden" : ""}
        />
        <CompactSelect
          label={t("dimensionOf", { column: column.header })}
          value={column.dimension}
          options={words.dimensions}
          onChange={(dimension) => onEdit(at, { dimension })}
          className={isOut ? "invisible max-lg:hidden" : ""}
        />
      </div>
      <div className="col-span-2 col-start-2 min-w-0 lg:col-span-1 lg:col-start-6 lg:row-start-1 lg:pt-1.5">
        <ColumnValues column={column} />
      </div>
    </li>
  );
});
