"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import type { ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import type { ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { BulkBar } from "./bulk-bar";
import { ColumnRow } from "./column-row";

const STEP = 100;

interface Props {
  readonly columns: readonly ColumnMapping[];
  readonly onEdit: (positions: readonly number[], edit: ColumnEdit) => void;
  readonly onOpen: (position: number) => void;
}

/** Every column with its guessed meaning, to be corrected one by one or many at once. */
export function ColumnList({ columns, onEdit, onOpen }: Props) {
  const t = useTranslations("imports.columns");
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(STEP);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const wanted = search.trim().toLowerCase();
  const found = columns.filter(({ header, title }) => `${header}\n${title}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, limit);
  const allShown = shown.length > 0 && shown.every(({ position }) => selected.has(position));
  const select = (position: number, isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      if (isSelected) after.add(position);
      else after.delete(position);
      return after;
    });
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <Checkbox
          label={t("all")}
          isSelected={allShown}
          isIndeterminate={!allShown && selected.size > 0}
          onChange={(all) => setSelected(all ? new Set(found.map(({ position }) => position)) : new Set())}
        />
        {columns.length > 8 && (
          <SearchField
            label={t("search")}
            placeholder={t("search")}
            value={search}
            onChange={setSearch}
            className="w-full sm:w-64"
          />
        )}
      </div>
      <div
        aria-hidden="true"
        className="border-line text-muted hidden gap-x-3 border-b px-1 pb-2 text-sm lg:grid lg:grid-cols-[1.125rem_minmax(10rem,1.4fr)_9.5rem_10.5rem_10.5rem_minmax(9rem,1.5fr)_2.25rem]"
      >
        <span />
        <span>{t("name")}</span>
        <span>{t("kind")}</span>
        <span>{t("role")}</span>
        <span>{t("dimension")}</span>
        <span>{t("values")}</span>
        <span />
      </div>
      {found.length === 0 && <p className="text-muted py-6 text-center">{t("none")}</p>}
      <ul>
        {shown.map((column) => (
          <ColumnRow
            key={column.position}
            column={column}
            isSelected={selected.has(column.position)}
            onSelect={select}
            onEdit={onEdit}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button tone="quiet" onPress={() => setLimit(limit + STEP)}>
          {t("more", { count: Math.min(STEP, found.length - shown.length) })}
        </Button>
      )}
      {selected.size > 0 && (
        <BulkBar
          count={selected.size}
          onEdit={(edit) => onEdit([...selected], edit)}
          onClear={() => setSelected(new Set())}
        />
      )}
    </div>
  );
}
