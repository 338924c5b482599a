"use client";

import { EllipsisVertical, Eye, EyeOff, Lock, LockOpen, Pencil, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import { useFieldActions } from "./use-field-actions";

/** What can be done with a field: edit, back to the data, hide, lock. */
export function FieldMenu({ field, onEdit }: { field: PersonaField; onEdit: () => void }) {
  const t = useTranslations("personas");
  const { revert, mark } = useFieldActions(field);
  const name = t(`card.fields.${field.key}`);
  return (
    <span className="pointer-fine:bg-surface -my-1.5 flex shrink-0 opacity-0 transition-opacity duration-100 group-focus-within/field:opacity-100 group-hover/field:opacity-100 print:hidden pointer-coarse:opacity-100 pointer-fine:absolute pointer-fine:end-0 pointer-fine:-top-1 pointer-fine:my-0 pointer-fine:rounded-md pointer-fine:shadow-sm">
      {!field.locked && (
        <IconButton size="small" label={t("edit.editField", { name })} icon={<Pencil />} onPress={onEdit} />
      )}
      <Menu
        label={t("edit.more", { name })}
        trigger={
          <IconButton
            size="small"
            label={t("edit.more", { name })}
            icon={<EllipsisVertical />}
            hasTooltip={false}
          />
        }
        entries={[
          {
            id: "revert",
            label: t("edit.revert"),
            description: t("edit.revertHint"),
            icon: <RotateCcw />,
            isDisabled: field.edited === null || field.locked,
            onAction: () => void revert(),
          },
          field.hidden
            ? {
                id: "show",
                label: t("edit.show"),
                icon: <Eye />,
                onAction: () => void mark({ hidden: false }),
              }
            : {
                id: "hide",
                label: t("edit.hide"),
                description: t("edit.hideHint"),
                icon: <EyeOff />,
                onAction: () => void mark({ hidden: true }),
              },
          field.locked
            ? {
                id: "unlock",
                label: t("edit.unlock"),
                icon: <LockOpen />,
                onAction: () => void mark({ locked: false }),
              }
            : {
                id: "lock",
                label: t("edit.lock"),
                description: t("edit.lockHint"),
                icon: <Lock />,
                onAction: () => void mark({ locked: true }),
              },
        ]}
      />
    </span>
  );
}
