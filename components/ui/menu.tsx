"use client";

import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Header,
  Text,
  type PopoverProps,
} from "react-aria-components";
import { joinClasses } from "./join-classes";
import { listItemLook, Popover } from "./popover";

export interface MenuEntry {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  /** Where it goes; or `onAction` for what it does. */
  href?: string;
  onAction?: () => void;
  tone?: "normal" | "danger";
  isDisabled?: boolean;
  /** The keys that do the same, shown at the end of the row. */
  keys?: string;
}

export interface MenuGroup {
  /** A heading over the entries, shown. */
  label?: string;
  /** The group's name where no heading is shown. */
  id: string;
  entries: readonly MenuEntry[];
}

export interface MenuProps {
  /** The menu's name. */
  label: string;
  /** The button that opens it (Button or IconButton). */
  trigger: ReactElement;
  entries?: readonly MenuEntry[];
  groups?: readonly MenuGroup[];
  placement?: PopoverProps["placement"];
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      {...(entry.href !== undefined && { href: entry.href })}
      {...(entry.onAction && { onAction: entry.onAction })}
      className={joinClasses(listItemLook, "no-underline", entry.tone === "danger" ? "text-bad" : "text-ink")}
    >
      {entry.icon}
      <span className="flex min-w-0 grow flex-col">
        <Text slot="label">{entry.label}</Text>
        {entry.description !== undefined && (
          <Text slot="description" className="text-muted text-sm">
            {entry.description}
          </Text>
        )}
      </span>
      {entry.keys !== undefined && <kbd className="text-muted pt-0.5 font-sans text-xs">{entry.keys}</kbd>}
    </MenuItem>
  );
}

/** A button with a menu of actions and links. */
export function Menu({ label, trigger, entries = [], groups = [], placement = "bottom end" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover {...(placement !== undefined && { placement })} className="min-w-48">
        <AriaMenu aria-label={label} className="p-1 outline-none">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              {...(group.label === undefined && { "aria-label": group.id })}
              className="not-first:border-line not-first:mt-1 not-first:border-t not-first:pt-1"
            >
              {group.label !== undefined && (
                <Header className="text-muted px-2.5 pt-1.5 pb-1 text-xs font-medium">{group.label}</Header>
              )}
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
