"use client";

import { CircleSlash } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { itemTypeRegistry } from "@/lib/domain/questionnaire/item-types";
import type { ItemWithOptions } from "@/lib/domain/questionnaire/item-parts";
import { useBuilder, useBuilderState } from "./builder-context";

/** Adds "other", "none of these", "don't know" or "prefer not to say", each at most once. */
export function EscapeMenu({ item }: { item: ItemWithOptions }) {
  const t = useTranslations("builder");
  const { edit } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const there = new Set(item.options.filter((option) => !option.retired).map((option) => option.kind));
  const left = itemTypeRegistry[item.type].escapes.filter((kind) => !there.has(kind));
  if (left.length === 0) return null;
  return (
    <Menu
      label={t("canvas.addEscape")}
      placement="bottom start"
      trigger={
        <Button tone="quiet" size="small" icon={<CircleSlash />}>
          {t("canvas.addEscape")}
        </Button>
      }
      entries={left.map((kind) => ({
        id: kind,
        label: t(`escapes.${kind}`),
        description: t(`escapeHints.${kind}`),
        onAction: () =>
          edit({
            kind: "add-option",
            itemId: item.id,
            optionKind: kind,
            label: { [language]: t(`escapes.${kind}`) },
          }),
      }))}
    />
  );
}
