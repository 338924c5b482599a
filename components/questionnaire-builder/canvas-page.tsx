"use client";

import { memo } from "react";
import { ArrowDown, ArrowUp, EllipsisVertical, GitBranch, Plus, Settings2, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import { Menu } from "@/components/ui/menu";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import type { Page } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useBuilderState } from "./builder-context";
import { CanvasItem } from "./canvas-item";
import { CanvasText } from "./canvas-text";
import { ConditionNote } from "./condition-note";

interface Props {
  readonly page: Page;
  readonly at: number;
  readonly count: number;
  readonly firstNumber: number;
}

/** One page of the survey with its items. Drawn again only when the page itself changes. */
export const CanvasPage = memo(function CanvasPage({ page, at, count, firstNumber }: Props) {
  const t = useTranslations("builder.canvas");
  const { store, edit, removePage, addAt, openSettings, isReadOnly } = useBuilder();
  const isSelected = useBuilderState(
    (state) => state.selection.kind === "page" && state.selection.id === page.id,
  );
  const name = t("page", { number: at + 1 });
  let number = firstNumber;
  return (
    <section
      id={`canvas-${page.id}`}
      aria-label={name}
      className={joinClasses(
        "bg-surface scroll-mt-20 rounded-xl px-4 pt-3 pb-4 shadow-xs sm:px-7 sm:pb-6",
        isSelected && "ring-accent ring-1",
      )}
    >
      <header className="flex items-start gap-1">
        <div
          className="min-w-0 grow"
          onFocus={() => !isSelected && store.select({ kind: "page", id: page.id })}
        >
          <p className="text-muted px-1.5 pt-1.5 text-xs font-medium tabular-nums">{name}</p>
          <CanvasText
            label={t("pageTitle", { number: at + 1 })}
            text={page.title}
            onChange={(title) => edit({ kind: "set-page-title", pageId: page.id, title }, `page-${page.id}`)}
            placeholder={t("pageTitlePlaceholder")}
            focusId={page.id}
            isSingleLine
            className="text-lg font-semibold"
          />
        </div>
        {!isReadOnly && (
          <Menu
            label={t("pageActions", { number: at + 1 })}
            trigger={
              <IconButton
                label={t("pageActions", { number: at + 1 })}
                icon={<EllipsisVertical />}
                hasTooltip={false}
              />
            }
            entries={[
              {
                id: "settings",
                label: t("pageSettings"),
                icon: <Settings2 />,
                onAction: () => {
                  store.select({ kind: "page", id: page.id });
                  openSettings();
                },
              },
              {
                id: "up",
                label: t("pageUp"),
                icon: <ArrowUp />,
                isDisabled: at === 0,
                onAction: () => edit({ kind: "move-page", pageId: page.id, at: at - 1 }),
              },
              {
                id: "down",
                label: t("pageDown"),
                icon: <ArrowDown />,
                isDisabled: at === count - 1,
                onAction: () => edit({ kind: "move-page", pageId: page.id, at: at + 1 }),
              },
              {
                id: "add",
                label: t("addPageAfter"),
                icon: <Plus />,
                onAction: () => edit({ kind: "add-page", at: at + 1 }),
              },
              {
                id: "remove",
                label: t("removePage"),
                icon: <Trash2 />,
                tone: "danger",
                onAction: () => removePage(page.id),
              },
            ]}
          />
        )}
      </header>
      {page.showWhen && <ConditionNote condition={page.showWhen} icon={<GitBranch />} />}
      <div className="mt-2 flex flex-col">
        {page.items.map((item, index) => (
          <CanvasItem
            key={item.id}
            item={item}
            pageId={page.id}
            index={index}
            number={asksForAnswer(item) ? number++ : null}
          />
        ))}
        {page.items.length === 0 && <p className="text-muted px-1.5 py-4">{t("emptyPage")}</p>}
      </div>
      {!isReadOnly && (
        <Button
          tone="quiet"
          size="small"
          icon={<Plus />}
          className="mt-2"
          onPress={() => addAt(page.id, page.items.length)}
        >
          {t("addQuestion")}
        </Button>
      )}
    </section>
  );
});
