"use client";

import type { ReactNode } from "react";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { IconButton } from "./icon-button";
import { joinClasses } from "./join-classes";
import { moveBeside, moveBy } from "./move-item";

export interface ReorderableListProps<T> {
  /** The list's name. */
  label: string;
  items: readonly T[];
  idOf: (item: T) => string;
  /** The item's name, for "Move … up". */
  nameOf: (item: T) => string;
  /** All ids in their new order. */
  onReorder: (ids: string[]) => void;
  children: (item: T) => ReactNode;
  /** Pressing a row chooses it; the chosen one is marked. */
  onSelect?: (id: string) => void;
  selectedId?: string;
  /** Hides the up and down buttons where space is short; the grip and the keyboard stay. */
  hasMoveButtons?: boolean;
  className?: string;
}

/** A list put into order by dragging its grip, by keyboard (Enter on the grip, arrows, Enter) or with buttons. */
export function ReorderableList<T>({
  label,
  items,
  idOf,
  nameOf,
  onReorder,
  children,
  onSelect,
  selectedId,
  hasMoveButtons = true,
  className,
}: ReorderableListProps<T>) {
  const t = useTranslations("shell.ui");
  const ids = items.map(idOf);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === "on") return;
      onReorder(moveBeside(ids, new Set([...keys].map(String)), String(target.key), target.dropPosition));
    },
  });
  return (
    <GridList
      aria-label={label}
      dragAndDropHooks={dragAndDropHooks}
      {...(onSelect && {
        selectionMode: "single" as const,
        selectionBehavior: "replace" as const,
        disallowEmptySelection: true,
        selectedKeys: selectedId === undefined ? [] : [selectedId],
        onSelectionChange: (keys) => {
          const chosen = keys === "all" ? undefined : [...keys][0];
          if (chosen !== undefined) onSelect(String(chosen));
        },
      })}
      className={joinClasses(
        "[&_[data-drop-target]]:bg-accent flex flex-col outline-none [&_[data-drop-target]]:h-0.5",
        className,
      )}
    >
      {items.map((item, index) => {
        const id = idOf(item);
        const name = nameOf(item);
        return (
          <GridListItem
            key={id}
            id={id}
            textValue={name}
            className="group/row text-ink hover:bg-ink/4 selected:bg-accent-soft dragging:opacity-50 flex min-w-0 items-center gap-1 rounded-sm text-base -outline-offset-2"
          >
            <Button
              slot="drag"
              aria-label={t("drag", { name })}
              className="text-faint hover:text-ink grid w-6 shrink-0 cursor-grab place-items-center self-stretch rounded-sm pointer-coarse:w-9"
            >
              <GripVertical className="size-4" />
            </Button>
            <div className="min-w-0 grow py-1.5">{children(item)}</div>
            {hasMoveButtons && (
              <span className="flex shrink-0 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100">
                <IconButton
                  size="small"
                  hasTooltip={false}
                  label={t("moveUp", { name })}
                  icon={<ArrowUp />}
                  isDisabled={index === 0}
                  onPress={() => onReorder(moveBy(ids, id, -1))}
                />
                <IconButton
                  size="small"
                  hasTooltip={false}
                  label={t("moveDown", { name })}
                  icon={<ArrowDown />}
                  isDisabled={index === items.length - 1}
                  onPress={() => onReorder(moveBy(ids, id, 1))}
                />
              </span>
            )}
          </GridListItem>
        );
      })}
    </GridList>
  );
}
