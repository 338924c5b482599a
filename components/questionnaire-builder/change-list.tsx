"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Change } from "@/lib/domain/questionnaire/change";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { languageName } from "./language-name";
import { anyText } from "./localised";

interface Props {
  readonly changes: readonly Change[];
  readonly before: Questionnaire | undefined;
  readonly after: Questionnaire;
}

const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text);

/** Differences between two versions in words, gathered by the item they are about. */
export function ChangeList({ changes, before, after }: Props) {
  const t = useTranslations("surveys.changes");
  const locale = useLocale();
  const [language = "en"] = after.languages;
  const nameOfItem = (itemId: string): string => {
    const item = findItem(after, itemId) ?? (before && findItem(before, itemId));
    return item ? shortened(anyText(item.text, language) || item.code) : "";
  };
  const nameOfPage = (pageId: string): string => {
    const at = after.pages.findIndex((page) => page.id === pageId);
    const title = anyText(after.pages[at]?.title ?? {}, language);
    return title ? `${at + 1} (${shortened(title)})` : String(at + 1);
  };
  const words = (one: Change): string => {
    const texts = Object.entries(one.params).map(([name, value]) => [
      name,
      name === "language" ? languageName(String(value), locale) : shortened(String(value)),
    ]);
    return t(one.code, {
      ...Object.fromEntries(texts),
      ...(one.itemId !== undefined && { item: `“${nameOfItem(one.itemId)}”` }),
      ...(one.pageId !== undefined && { page: nameOfPage(one.pageId) }),
    } as Record<string, string>);
  };
  const isWhole = (one: Change) =>
    one.itemId === undefined || one.code === "item-added" || one.code === "item-removed";
  const groups = new Map<string, Change[]>();
  for (const one of changes)
    if (!isWhole(one) && one.itemId !== undefined)
      groups.set(one.itemId, [...(groups.get(one.itemId) ?? []), one]);
  return (
    <ul className="flex flex-col gap-2.5 text-sm">
      {changes.filter(isWhole).map((one, at) => (
        <li key={at} dir="auto" className="break-words">
          {words(one)}
        </li>
      ))}
      {[...groups].map(([itemId, ofItem]) => (
        <li key={itemId}>
          <p dir="auto" className="font-medium break-words">
            {nameOfItem(itemId)}
          </p>
          <ul className="text-muted mt-0.5 flex list-disc flex-col gap-0.5 ps-5">
            {ofItem.map((one, at) => (
              <li key={at} dir="auto" className="break-words">
                {words(one)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
