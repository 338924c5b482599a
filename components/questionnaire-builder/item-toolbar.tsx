"use client";

import { ArrowDown, ArrowUp, Copy, Plus, Settings2, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { Item } from "@/lib/domain/questionnaire/item";
import { neighbouringPlace } from "@/lib/domain/questionnaire/neighbouring-place";
import { useBuilder } from "./builder-context";
import { ItemIcon } from "./item-icon";

interface Props {
  readonly item: Item;
  readonly pageId: string;
  readonly index: number;
}

/** What one can do with the selected item as a whole. */
export function ItemToolbar({ item, pageId, index }: Props) {
  const t = useTranslations("builder");
  const { store, edit, removeItem, addAt, openSettings, isReadOnly } = useBuilder();
  const move = (by: -1 | 1) => {
    const place = neighbouringPlace(store.getState().history.present, item.id, by);
    if (place) edit({ kind: "move-item", itemId: item.id, place });
  };
  const duplicate = () => {
    edit({ kind: "duplicate-item", itemId: item.id });
    const created = store.getState().focusId;
    if (created) store.select({ kind: "item", id: created }, created);
  };
  return (
    <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3">
      <p className="text-muted flex items-center gap-1.5 text-xs [&_svg]:size-3.5">
        <ItemIcon type={item.type} />
        {t(`types.${item.type}.name`)}
      </p>
      <div className="-me-1.5 flex" role="group" aria-label={t("canvas.itemActions")}>
        <span className="xl:hidden">
          <IconButton size="small" label={t("canvas.settings")} icon={<Settings2 />} onPress={openSettings} />
        </span>
        {!isReadOnly && (
          <>
            <IconButton size="small" label={t("canvas.moveUp")} icon={<ArrowUp />} onPress={() => move(-1)} />
            <IconButton
              size="small"
              label={t("canvas.moveDown")}
              icon={<ArrowDown />}
              onPress={() => move(1)}
            />
            <IconButton
              size="small"
              label={t("canvas.addAfter")}
              icon={<Plus />}
              onPress={() => addAt(pageId, index + 1)}
            />
            <IconButton size="small" label={t("canvas.duplicate")} icon={<Copy />} onPress={duplicate} />
            <IconButton
              size="small"
              tone="danger"
              label={t("canvas.remove")}
              icon={<Trash2 />}
              onPress={() => removeItem(item.id)}
            />
          </>
        )}
      </div>
    </div>
  );
}
