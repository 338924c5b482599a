"use client";

import { useTranslations } from "next-intl";
import { hasValues, type ColumnMapping } from "@/lib/domain/questionnaire/import/import-mapping";

const SHOWN = 5;

/** A column's values in one glance, and what counts as no answer. */
export function ColumnValues({ column }: { readonly column: ColumnMapping }) {
  const t = useTranslations("imports");
  const labels = [...new Map(column.values.map(({ code, label }) => [code, label])).values()];
  const codes = column.missing.filter((code) => code !== "");
  return (
    <div className="flex flex-col gap-1 text-sm">
      {column.note && <span className="text-warn">{t(`notes.${column.note}`)}</span>}
      {hasValues(column.kind) ? (
        <span className="text-ink">
          {labels.slice(0, SHOWN).join(" · ")}
          {labels.length > SHOWN && (
            <span className="text-muted"> {t("columns.moreValues", { count: labels.length - SHOWN })}</span>
          )}
        </span>
      ) : (
        column.examples.length > 0 && (
          <span className="text-muted line-clamp-2 break-words">
            {t("columns.number", { examples: column.examples.slice(0, 3).join(", ") })}
          </span>
        )
      )}
      {(column.empty > 0 || codes.length > 0) && (
        <span className="text-faint text-xs">
          {[
            column.empty > 0 ? t("columns.missing", { count: column.empty }) : "",
            codes.length > 0 ? t("columns.missingCodes", { codes: codes.slice(0, 4).join(", ") }) : "",
          ]
            .filter((words) => words !== "")
            .join(" · ")}
        </span>
      )}
    </div>
  );
}
