"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { ColumnEdit } from "@/lib/domain/questionnaire/import/edit-columns";
import { findBatteries } from "@/lib/domain/questionnaire/import/find-batteries";
import type { ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";

interface Props {
  readonly columns: readonly ColumnMapping[];
  readonly onEdit: (positions: readonly number[], edit: ColumnEdit) => void;
}

/** Blocks of columns that look like one battery, each with one click to make it what people are grouped by. */
export function BatteryOffers({ columns, onEdit }: Props) {
  const t = useTranslations("imports.battery");
  return (
    <div className="flex flex-col gap-3">
      {findBatteries(columns)
        .slice(0, 3)
        .map(({ kind, positions }) => {
          const members = columns.filter(({ position }) => positions.includes(position));
          const [first] = members;
          const last = members.at(-1);
          if (!first || !last) return null;
          const isBase = members.every(({ role }) => role === "base");
          const isBenefit = members.every(({ dimension }) => dimension === "benefit-sought");
          return (
            <Callout
              key={positions.join()}
              tone={isBase && isBenefit ? "good" : "note"}
              title={t(kind, { count: positions.length })}
              actions={
                <>
                  {!(isBase && isBenefit) && (
                    <Button
                      tone="primary"
                      size="small"
                      onPress={() => onEdit(positions, { role: "base", dimension: "benefit-sought" })}
                    >
                      {t("use")}
                    </Button>
                  )}
                  {!isBase && (
                    <Button size="small" onPress={() => onEdit(positions, { role: "base" })}>
                      {t("useOnly")}
                    </Button>
                  )}
                  {isBase && (
                    <Button
                      tone="quiet"
                      size="small"
                      onPress={() => onEdit(positions, { role: "descriptor" })}
                    >
                      {t("undo")}
                    </Button>
                  )}
                </>
              }
            >
              {t("from", { first: first.header, last: last.header })}
              {isBase && <> · {t(isBenefit ? "doneBenefits" : "done")}</>}
            </Callout>
          );
        })}
    </div>
  );
}
