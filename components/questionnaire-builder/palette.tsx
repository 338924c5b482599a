"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { Dialog } from "@/components/ui/dialog";
import { SearchField } from "@/components/ui/search-field";
import { nextQuestionCode } from "@/lib/domain/questionnaire/codes";
import { dimensions, itemTypes, type Item, type ItemType } from "@/lib/domain/questionnaire/item";
import { blankItem } from "@/lib/domain/questionnaire/item-types";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { countedIds } from "@/lib/domain/questionnaire/short-id";
import { questionBank } from "@/lib/domain/questionnaire/templates/question-bank";
import { ItemIcon } from "./item-icon";
import { randomId } from "./random-id";

interface Props {
  readonly questionnaire: Questionnaire;
  readonly onAdd: (item: Item) => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: ItemType;
  readonly build: () => Item;
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly Entry[];
}

const matches = (entry: Entry, group: string, words: readonly string[]): boolean => {
  const text = `${entry.name} ${entry.description} ${group}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
};

function useGroups(questionnaire: Questionnaire): Group[] {
  const t = useTranslations("builder");
  const types: Group = {
    id: "types",
    name: t("palette.types"),
    entries: itemTypes.map((type) => ({
      id: `type-${type}`,
      name: t(`types.${type}.name`),
      description: t(`types.${type}.description`),
      type,
      build: () => blankItem(type, nextQuestionCode(questionnaire), randomId),
    })),
  };
  const bank = dimensions.map((dimension) => ({
    id: dimension,
    name: t(`settings.dimensions.${dimension}`),
    entries: questionBank
      .filter((question) => question.dimension === dimension)
      .map((question) => {
        const example = question.build(countedIds("x"));
        return {
          id: `bank-${question.id}`,
          name: t(`bank.${question.id}`),
          description: example.text["en"] ?? "",
          type: example.type,
          build: () => question.build(randomId),
        };
      }),
  }));
  return [types, ...bank.filter((group) => group.entries.length > 0)];
}

/** Every type of item and the bank of ready-made questions, found by typing. */
export function Palette({ questionnaire, onAdd, onClose }: Props) {
  const t = useTranslations("builder.palette");
  const [search, setSearch] = useState("");
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const groups = useGroups(questionnaire)
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) => matches(entry, group.name, words)),
    }))
    .filter((group) => group.entries.length > 0);
  const choose = (id: string) => {
    const entry = groups.flatMap((group) => group.entries).find((one) => one.id === id);
    if (entry) onAdd(entry.build());
  };
  return (
    <Dialog title={t("title")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} size="large">
      <div
        onKeyDown={(event) => {
          const first = groups[0]?.entries[0];
          if (event.key === "Enter" && event.target instanceof HTMLInputElement && first) {
            event.preventDefault();
            choose(first.id);
          }
        }}
        className="bg-raised sticky top-0 z-10 pb-3"
      >
        <SearchField
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          value={search}
          onChange={setSearch}
          autoFocus
        />
      </div>
      {groups.length === 0 ? (
        <p className="text-muted py-6">{t("nothing")}</p>
      ) : (
        <ListBox
          aria-label={t("title")}
          layout="grid"
          onAction={(key) => choose(String(key))}
          className="outline-none"
        >
          {groups.map((group) => (
            <ListBoxSection key={group.id} className="grid gap-x-2 pb-4 sm:grid-cols-2">
              <Header className="text-muted col-span-full pb-1 text-xs font-medium">{group.name}</Header>
              {group.entries.map((entry) => (
                <ListBoxItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.name}
                  className="hover:bg-ink/5 focus-visible:outline-focus flex cursor-pointer items-start gap-3 rounded-md px-2.5 py-2 outline-2 outline-transparent"
                >
                  <span className="text-accent mt-0.5 [&_svg]:size-4.5">
                    <ItemIcon type={entry.type} />
                  </span>
                  <span className="flex min-w-0 flex-col">
                    <Text slot="label" className="font-medium">
                      {entry.name}
                    </Text>
                    <Text slot="description" className="text-muted text-sm">
                      {entry.description}
                    </Text>
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}
