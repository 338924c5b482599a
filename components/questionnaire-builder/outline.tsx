"use client";

import { memo, useState, type KeyboardEvent } from "react";
import { ChevronRight, GitBranch, GripVertical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  Button as AriaButton,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  type Key,
} from "react-aria-components";
import { Button } from "@/components/ui/button";
import { asksForAnswer, type Item } from "@/lib/domain/questionnaire/item";
import { neighbouringPlace } from "@/lib/domain/questionnaire/neighbouring-place";
import type { Page, Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useBuilderState, useQuestionnaire } from "./builder-context";
import { ItemIcon } from "./item-icon";
import { anyText } from "./localised";
import { editOfDrop } from "./outline-move";
import { questionNumbers } from "./question-numbers";
import { useCalm } from "./use-calm";

const pageType = "kindred-page";
const lineLook =
  "group/line flex cursor-pointer items-center gap-1.5 rounded-sm py-1 pe-2 text-sm outline-none -outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus hover:bg-ink/5 selected:bg-accent-soft selected:text-ink dragging:opacity-50 drop-target:bg-accent-soft";

/** Pages and items as a tree: arrows walk, Alt and an arrow moves, Enter edits, Delete removes; a grip drags. */
export function Outline({ onChosen }: OutlineProps) {
  const questionnaire = useCalm(useQuestionnaire());
  return <OutlineTree questionnaire={questionnaire} {...(onChosen && { onChosen })} />;
}

interface OutlineProps {
  readonly onChosen?: () => void;
}

/** Pages that are not among the given ones. */
const unfolded = (questionnaire: Questionnaire, without: ReadonlySet<Key>): Key[] =>
  questionnaire.pages.flatMap(({ id }) => (without.has(id) ? [] : id));

const OutlineTree = memo(function OutlineTree({
  questionnaire,
  onChosen,
}: OutlineProps & { questionnaire: Questionnaire }) {
  const t = useTranslations("builder.outline");
  const { store, edit, removeItem, removePage, addAt, isReadOnly } = useBuilder();
  const selection = useBuilderState((state) => state.selection);
  const language = useBuilderState((state) => state.language);
  const [folded, setFolded] = useState<ReadonlySet<Key>>(new Set());
  const numbers = questionNumbers(questionnaire).byItem;
  const isPage = (key: Key) => questionnaire.pages.some(({ id }) => id === String(key));

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) =>
      [...keys].map((key) => ({
        "text/plain": String(key),
        [isPage(key) ? pageType : "kindred-item"]: String(key),
      })),
    getDropOperation: (target, types) => {
      if (target.type === "root") return "cancel";
      if (types.has(pageType)) return isPage(target.key) && target.dropPosition !== "on" ? "move" : "cancel";
      return target.dropPosition === "on" && !isPage(target.key) ? "cancel" : "move";
    },
    onMove: ({ keys, target }) => {
      for (const key of keys) {
        const present = store.getState().history.present;
        const meant = editOfDrop(present, String(key), {
          key: String(target.key),
          dropPosition: target.dropPosition,
        });
        if (meant) edit(meant);
      }
    },
  });

  const move = (id: string, by: -1 | 1) => {
    const present = store.getState().history.present;
    const at = present.pages.findIndex((page) => page.id === id);
    if (at >= 0) {
      if (at + by >= 0 && at + by < present.pages.length)
        edit({ kind: "move-page", pageId: id, at: at + by });
      return;
    }
    const place = neighbouringPlace(present, id, by);
    if (place) edit({ kind: "move-item", itemId: id, place });
  };
  const press = (event: KeyboardEvent) => {
    if (isReadOnly || selection.kind === "survey") return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      event.stopPropagation();
      move(selection.id, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      event.stopPropagation();
      if (selection.kind === "page") removePage(selection.id);
      else removeItem(selection.id);
    }
  };
  const choose = (key: Key, focusId?: string) => {
    store.select({ kind: isPage(key) ? "page" : "item", id: String(key) }, focusId);
    document.getElementById(`canvas-${String(key)}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="flex flex-col gap-2">
      <div onKeyDownCapture={press}>
        <Tree
          aria-label={t("label")}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selection.kind === "survey" ? [] : [selection.id]}
          onSelectionChange={(keys) => {
            const key = keys === "all" ? undefined : [...keys][0];
            if (key !== undefined) choose(key);
          }}
          onAction={(key) => {
            choose(key, String(key));
            onChosen?.();
          }}
          expandedKeys={unfolded(questionnaire, folded)}
          onExpandedChange={(keys) => setFolded(new Set(unfolded(questionnaire, keys)))}
          dragAndDropHooks={dragAndDropHooks}
          className="[&_[data-drop-target]:not([role=row])]:bg-accent flex flex-col outline-none [&_[data-drop-target]:not([role=row])]:h-0.5"
        >
          {questionnaire.pages.map((page, at) => (
            <PageLine key={page.id} page={page} at={at} language={language}>
              {page.items.map((item) => (
                <ItemLine key={item.id} item={item} number={numbers.get(item.id)} language={language} />
              ))}
            </PageLine>
          ))}
        </Tree>
      </div>
      {!isReadOnly && (
        <div className="flex flex-wrap gap-1">
          <Button
            size="small"
            icon={<Plus />}
            onPress={() => {
              const last = questionnaire.pages.at(-1);
              const chosen = selection.kind === "page" ? selection.id : undefined;
              const page = questionnaire.pages.find((one) => one.id === chosen) ?? last;
              if (page) addAt(page.id, page.items.length);
              else edit({ kind: "add-page", at: 0 });
            }}
          >
            {t("addQuestion")}
          </Button>
          <Button
            size="small"
            tone="quiet"
            onPress={() => edit({ kind: "add-page", at: questionnaire.pages.length })}
          >
            {t("addPage")}
          </Button>
        </div>
      )}
      <p className="text-muted hidden text-xs xl:block">{t("keys")}</p>
    </div>
  );
});

function Grip({ name }: { name: string }) {
  const t = useTranslations("shell.ui");
  return (
    <AriaButton
      slot="drag"
      aria-label={t("drag", { name })}
      className="text-faint hover:text-ink -ms-1 grid w-4 shrink-0 cursor-grab place-items-center self-stretch rounded-sm opacity-0 group-hover/line:opacity-100 focus-visible:opacity-100 pointer-coarse:w-7 pointer-coarse:opacity-100"
    >
      <GripVertical className="size-3.5" />
    </AriaButton>
  );
}

interface PageLineProps {
  readonly page: Page;
  readonly at: number;
  readonly language: string;
  readonly children: React.ReactNode;
}

function PageLine({ page, at, language, children }: PageLineProps) {
  const t = useTranslations("builder.outline");
  const title = anyText(page.title, language);
  const name = title ? t("pageTitled", { number: at + 1, title }) : t("page", { number: at + 1 });
  return (
    <TreeItem id={page.id} textValue={name} className={`${lineLook} mt-1.5 font-medium`}>
      <TreeItemContent>
        {() => (
          <>
            <Grip name={name} />
            <AriaButton
              slot="chevron"
              aria-label={t("fold", { name })}
              className="text-muted grid size-5 shrink-0 place-items-center rounded-sm pointer-coarse:size-9"
            >
              <ChevronRight className="group-expanded/line:rotate-90 size-4 transition-transform duration-100" />
            </AriaButton>
            <span dir="auto" className="min-w-0 grow truncate">
              {name}
            </span>
            {page.showWhen && (
              <GitBranch
                role="img"
                aria-label={t("hasCondition")}
                className="text-accent size-3.5 shrink-0"
              />
            )}
          </>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

function ItemLine({ item, number, language }: { item: Item; number: number | undefined; language: string }) {
  const t = useTranslations("builder.outline");
  const text = anyText(item.text, language) || t("untitled");
  const name = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  return (
    <TreeItem id={item.id} textValue={name} className={`${lineLook} ps-3`}>
      <TreeItemContent>
        {() => (
          <>
            <Grip name={name} />
            <span className="text-muted [&_svg]:size-3.5">
              <ItemIcon type={item.type} />
            </span>
            {asksForAnswer(item) && <span className="text-muted tabular-nums">{number}</span>}
            <span dir="auto" className="min-w-0 grow truncate">
              {name}
            </span>
            {item.showWhen && (
              <GitBranch
                role="img"
                aria-label={t("hasCondition")}
                className="text-accent size-3.5 shrink-0"
              />
            )}
          </>
        )}
      </TreeItemContent>
    </TreeItem>
  );
}
