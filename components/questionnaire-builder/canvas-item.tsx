"use client";

import { memo, useEffect, useRef, type KeyboardEvent } from "react";
import { Asterisk, GitBranch } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { Item } from "@/lib/domain/questionnaire/item";
import { neighbouringPlace } from "@/lib/domain/questionnaire/neighbouring-place";
import { useBuilder, useBuilderState } from "./builder-context";
import { CanvasText } from "./canvas-text";
import { ConditionNote } from "./condition-note";
import { ItemFace } from "./item-face";
import { ItemToolbar } from "./item-toolbar";
import { anyText } from "./localised";

interface Props {
  readonly item: Item;
  readonly pageId: string;
  readonly index: number;
  readonly number: number | null;
}

/** One item as respondents see it. Pressing it selects it; then its texts are edited where they stand. */
export const CanvasItem = memo(function CanvasItem({ item, pageId, index, number }: Props) {
  const t = useTranslations("builder.canvas");
  const { store, edit } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const isSelected = useBuilderState(
    (state) => state.selection.kind === "item" && state.selection.id === item.id,
  );
  const box = useRef<HTMLElement>(null);
  const words = anyText(item.text, language);

  useEffect(() => {
    if (isSelected) box.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);

  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const place = neighbouringPlace(
      store.getState().history.present,
      item.id,
      event.key === "ArrowUp" ? -1 : 1,
    );
    event.preventDefault();
    if (place) edit({ kind: "move-item", itemId: item.id, place });
  };
  return (
    <article
      ref={box}
      id={`canvas-${item.id}`}
      aria-label={words || t("untitled")}
      onKeyDown={press}
      className={joinClasses(
        "relative -mx-2.5 scroll-mt-24 scroll-mb-8 rounded-lg px-2.5 py-3 [contain-intrinsic-size:auto_9rem] sm:-mx-4 sm:px-4",
        isSelected ? "bg-accent-soft/35 ring-accent/60 ring-1" : "hover:bg-ink/3 [content-visibility:auto]",
      )}
    >
      {isSelected && <ItemToolbar item={item} pageId={pageId} index={index} />}
      <div className="flex items-baseline gap-1">
        {number !== null && <span className="text-muted w-6 shrink-0 tabular-nums">{number}.</span>}
        <div className="min-w-0 grow">
          {isSelected ? (
            <>
              <CanvasText
                label={t("questionText")}
                text={item.text}
                onChange={(text) =>
                  edit({ kind: "update-item", itemId: item.id, change: { text } }, `t-${item.id}`)
                }
                placeholder={t(item.type === "statement" ? "statementPlaceholder" : "questionPlaceholder")}
                focusId={item.id}
                className="-mx-1.5 w-[calc(100%+0.75rem)] font-medium"
              />
              <CanvasText
                label={t("helpText")}
                text={item.help}
                onChange={(help) =>
                  edit({ kind: "update-item", itemId: item.id, change: { help } }, `h-${item.id}`)
                }
                placeholder={t("helpPlaceholder")}
                className="text-muted -mx-1.5 w-[calc(100%+0.75rem)] text-sm"
              />
            </>
          ) : (
            <>
              <p dir="auto" className="font-medium break-words whitespace-pre-wrap">
                {words || <span className="text-faint">{t("untitled")}</span>}
                {item.required && (
                  <Asterisk
                    role="img"
                    aria-label={t("required")}
                    className="text-muted ms-1 inline size-3.5 align-top"
                  />
                )}
              </p>
              {anyText(item.help, language) !== "" && (
                <p dir="auto" className="text-muted text-sm break-words whitespace-pre-wrap">
                  {anyText(item.help, language)}
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {item.showWhen && <ConditionNote condition={item.showWhen} icon={<GitBranch />} />}
      <div className={joinClasses("mt-2", number !== null && "sm:ps-7")}>
        <ItemFace item={item} isEditing={isSelected} />
      </div>
      {!isSelected && (
        <button
          type="button"
          aria-label={t("editItem", { name: words || t("untitled") })}
          onClick={() => store.select({ kind: "item", id: item.id }, item.id)}
          className="focus-visible:outline-focus absolute inset-0 cursor-text rounded-lg outline-2 outline-transparent"
        />
      )}
    </article>
  );
});
