"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { SimpleTable } from "@/components/ui/simple-table";
import { Switch } from "@/components/ui/switch";
import {
  delimiters,
  encodings,
  type Delimiter,
  type ImportMapping,
  type Reading,
} from "@/lib/domain/questionnaire/import/import-mapping";

interface Props {
  readonly mapping: ImportMapping;
  readonly onChange: (reading: Reading) => void;
}

const delimiterNames: Record<Delimiter, "comma" | "semicolon" | "tab" | "bar"> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

/** How bytes become rows, with the first rows to judge it by. */
export function ReadingSettings({ mapping, onChange }: Props) {
  const t = useTranslations("imports.reading");
  const { reading, columns, preview } = mapping;
  return (
    <Card title={t("title")} description={t("again")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:items-end">
        <Select
          label={t("encoding")}
          value={reading.encoding}
          onChange={(id) => {
            const encoding = encodings.find((known) => known === id);
            if (encoding) onChange({ ...reading, encoding });
          }}
          options={encodings.map((id) => ({ id, label: t(`encodings.${id}`) }))}
        />
        <Select
          label={t("delimiter")}
          value={delimiterNames[reading.delimiter]}
          onChange={(id) => {
            const delimiter = delimiters.find((known) => delimiterNames[known] === id);
            if (delimiter) onChange({ ...reading, delimiter });
          }}
          options={delimiters.map((known) => ({
            id: delimiterNames[known],
            label: t(`delimiters.${delimiterNames[known]}`),
          }))}
        />
        <div className="pb-1">
          <Switch
            label={t("header")}
            isSelected={reading.hasHeader}
            onChange={(hasHeader) => onChange({ ...reading, hasHeader })}
          />
        </div>
      </div>
      <Disclosure summary={t("preview")} isOpen={columns.length <= 60}>
        <div className="max-h-80 overflow-auto">
          <SimpleTable
            label={t("preview")}
            head={columns.map(({ header }) => (
              <span key={header} className="block max-w-48 truncate whitespace-nowrap">
                {header}
              </span>
            ))}
            rows={preview.slice(0, 8).map((row) =>
              row.map((cell, i) => (
                <span key={i} className="block max-w-48 truncate text-sm font-normal whitespace-nowrap">
                  {cell}
                </span>
              )),
            )}
          />
        </div>
      </Disclosure>
    </Card>
  );
}
