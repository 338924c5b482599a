"use client";

import { useMemo, useState, type ReactNode } from "react";
import { CornerDownLeft, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { matchScore } from "./fuzzy-match";

export interface CommandItem {
  id: string;
  label: string;
  /** The heading it stands under. */
  group: string;
  icon?: ReactNode;
  /** Where it goes, or what it does. */
  href?: string;
  action?: () => void;
  /** Other words people may type for it. */
  keywords?: string;
}

export interface CommandPaletteProps {
  items: readonly CommandItem[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const MOST_SHOWN = 40;

/** The items that answer what was typed, best first, under their groups in the order of their best item. */
export function findCommands(
  items: readonly CommandItem[],
  typed: string,
): { group: string; items: CommandItem[] }[] {
  const found = items
    .map((item) => ({
      item,
      score: Math.max(matchScore(item.label, typed), matchScore(item.keywords ?? "", typed) * 0.7),
    }))
    .filter(({ item, score }) => score > 0 && (typed.trim() === "" || item.label !== ""))
    .sort((a, b) => (typed.trim() === "" ? 0 : b.score - a.score))
    .slice(0, MOST_SHOWN);
  const groups = new Map<string, CommandItem[]>();
  for (const { item } of found) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([group, inGroup]) => ({ group, items: inGroup }));
}

/** Every place and action by its name. */
export function CommandPalette({ items, isOpen, onOpenChange }: CommandPaletteProps) {
  const t = useTranslations("shell.palette");
  const [typed, setTyped] = useState("");
  const groups = useMemo(() => findCommands(items, typed), [items, typed]);
  const toggle = (open: boolean) => {
    if (!open) setTyped("");
    onOpenChange(open);
  };
  const run = (id: string) => {
    const item = items.find((candidate) => candidate.id === id);
    toggle(false);
    item?.action?.();
  };
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={toggle}
      className="bg-scrim entering:opacity-0 exiting:opacity-0 fixed inset-0 z-70 flex items-start justify-center px-3 pt-[max(0.75rem,12dvh)] transition-opacity duration-100"
    >
      <Modal className="bg-raised w-full max-w-xl overflow-hidden rounded-xl shadow-lg">
        <Dialog className="flex max-h-[70dvh] flex-col outline-none">
          <Heading slot="title" className="sr-only">
            {t("title")}
          </Heading>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              aria-label={t("label")}
              autoFocus
              className="border-line flex items-center gap-3 border-b px-4"
            >
              <Search className="text-faint size-[1.125rem] shrink-0" aria-hidden="true" />
              <Input
                placeholder={t("label")}
                className="text-ink placeholder:text-faint h-13 w-full bg-transparent text-[1rem] outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <ListBox
              aria-label={t("results")}
              onAction={(key) => run(String(key))}
              renderEmptyState={() => (
                <p className="text-muted px-4 py-6 text-center text-base">{t("nothing")}</p>
              )}
              className="scrollbar-quiet min-h-0 overflow-y-auto p-1.5 outline-none"
            >
              {groups.map(({ group, items: inGroup }) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="text-muted px-3 pt-2.5 pb-1 text-xs font-medium">{group}</Header>
                  {inGroup.map((item) => (
                    <ListBoxItem
                      key={item.id}
                      id={item.id}
                      textValue={item.label}
                      {...(item.href !== undefined && { href: item.href })}
                      className="group target text-ink focus:bg-ink/6 [&_svg]:text-muted flex cursor-pointer items-center gap-3 rounded-md px-3 text-base no-underline outline-none [&_svg]:size-4 [&_svg]:shrink-0"
                    >
                      {item.icon}
                      <span className="min-w-0 grow truncate">{item.label}</span>
                      <CornerDownLeft aria-hidden="true" className="invisible group-focus:visible" />
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
