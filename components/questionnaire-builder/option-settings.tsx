"use client";

import { useState } from "react";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { hasRows, type ItemWithOptions } from "@/lib/domain/questionnaire/item-parts";
import { useBuilder, useBuilderState } from "./builder-context";
import { anyText } from "./localised";
import { OptionList } from "./option-list";
import { SettingsSection } from "./settings-section";

/** Codes shown before one asks for the rest. */
const shownAtFirst = 20;

/** Scale points, codes in exports, and what was retired. */
export function OptionSettings({ item }: { item: ItemWithOptions }) {
  const t = useTranslations("builder.settings");
  const { edit } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const [showsAll, setShowsAll] = useState(false);
  const isMatrix = item.type === "likert-matrix";
  const parts = [
    ...item.options.map((option) => ({ ...option, part: "option" as const })),
    ...(hasRows(item) ? item.rows.map((row) => ({ ...row, part: "row" as const })) : []),
  ];
  const offered = parts.filter((part) => !part.retired);
  const retired = parts.filter((part) => part.retired);
  const change = (part: (typeof parts)[number], next: { code?: string; retired?: boolean }, key?: string) =>
    part.part === "option"
      ? edit({ kind: "update-option", itemId: item.id, optionId: part.id, change: next }, key)
      : edit({ kind: "update-row", itemId: item.id, rowId: part.id, change: next }, key);
  return (
    <SettingsSection title={t(isMatrix ? "scalePoints" : "options")}>
      {isMatrix && (
        <>
          <OptionList item={item} isEditing />
          <p className="text-muted text-sm">{t("scaleHint")}</p>
        </>
      )}
      <Disclosure summary={t("codes")}>
        <div className="flex flex-col gap-2">
          <p className="text-muted text-sm">{t("codesHint")}</p>
          {(showsAll ? offered : offered.slice(0, shownAtFirst)).map((part) => (
            <div key={part.id} className="flex items-center gap-2">
              <TextField
                label={t("codeOf", { name: anyText(part.label, language) })}
                isLabelHidden
                className="w-20 shrink-0"
                value={part.code}
                maxLength={60}
                onChange={(code) => {
                  if (code !== "") change(part, { code }, `code-${part.id}`);
                }}
              />
              <span dir="auto" className="text-muted min-w-0 truncate text-sm">
                {anyText(part.label, language)}
              </span>
            </div>
          ))}
          {!showsAll && offered.length > shownAtFirst && (
            <Button size="small" tone="quiet" onPress={() => setShowsAll(true)}>
              {t("showAllCodes", { count: offered.length })}
            </Button>
          )}
        </div>
      </Disclosure>
      {retired.length > 0 && (
        <Disclosure summary={t("retired", { count: retired.length })}>
          <p className="text-muted mb-2 text-sm">{t("retiredHint")}</p>
          <ul className="flex flex-col gap-1">
            {retired.map((part) => (
              <li key={part.id} className="flex items-center justify-between gap-2 text-sm">
                <span dir="auto" className="min-w-0 truncate">
                  {anyText(part.label, language)}
                </span>
                <Button
                  size="small"
                  tone="quiet"
                  icon={<Undo2 />}
                  onPress={() => change(part, { retired: false })}
                >
                  {t("bringBack")}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </SettingsSection>
  );
}
