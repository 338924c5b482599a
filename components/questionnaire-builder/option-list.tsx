"use client";

import { useState } from "react";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { joinClasses } from "@/components/ui/join-classes";
import type { Item, Option } from "@/lib/domain/questionnaire/item";
import { itemTypeRegistry } from "@/lib/domain/questionnaire/item-types";
import type { ItemWithOptions } from "@/lib/domain/questionnaire/item-parts";
import { useBuilder, useBuilderState } from "./builder-context";
import { CanvasText } from "./canvas-text";
import { EscapeMenu } from "./escape-menu";
import { anyText } from "./localised";

/** Lines drawn before one asks for the rest. */
const shownAtFirst = 40;

const markLook: Partial<Record<Item["type"], string>> = {
  "single-choice": "size-4.5 rounded-full border",
  "multiple-choice": "size-4.5 rounded-sm border",
};

/** The options of a choice or ranking; while the item is selected each label is edited in its line. */
export function OptionList({ item, isEditing }: { item: ItemWithOptions; isEditing: boolean }) {
  const t = useTranslations("builder.canvas");
  const { edit, isReadOnly } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const [showsAll, setShowsAll] = useState(false);
  const offered = item.options.filter((option) => !option.retired);
  const shown = showsAll ? offered : offered.slice(0, shownAtFirst);
  const add = (after?: Option) =>
    edit({
      kind: "add-option",
      itemId: item.id,
      optionKind: "choice",
      label: {},
      ...(after?.kind === "choice" && { at: item.options.indexOf(after) + 1 }),
    });
  return (
    <div>
      <ul className={isEditing ? "flex flex-col" : "flex flex-col gap-1.5"}>
        {shown.map((option, at) => (
          <li key={option.id} className="flex items-center gap-2.5">
            <OptionMark type={item.type} at={at} />
            {isEditing && !isReadOnly ? (
              <OptionLine item={item} option={option} offered={offered} at={at} onAdd={() => add(option)} />
            ) : (
              <span
                dir="auto"
                className={joinClasses("min-w-0 break-words", option.kind !== "choice" && "text-muted")}
              >
                {anyText(option.label, language) || <span className="text-faint">{t("emptyOption")}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown.length < offered.length && (
        <Button tone="quiet" size="small" className="relative z-10" onPress={() => setShowsAll(true)}>
          {t("showAll", { count: offered.length })}
        </Button>
      )}
      {isEditing && !isReadOnly && (
        <div className="mt-1 flex flex-wrap gap-1">
          <Button tone="quiet" size="small" icon={<Plus />} onPress={() => add()}>
            {t("addOption")}
          </Button>
          {itemTypeRegistry[item.type].escapes.length > 0 && <EscapeMenu item={item} />}
        </div>
      )}
    </div>
  );
}

function OptionMark({ type, at }: { type: Item["type"]; at: number }) {
  const look = markLook[type];
  return look ? (
    <span aria-hidden="true" className={joinClasses("border-line-strong shrink-0", look)} />
  ) : (
    <span aria-hidden="true" className="text-muted w-4.5 shrink-0 text-sm tabular-nums">
      {at + 1}
    </span>
  );
}

interface LineProps {
  readonly item: ItemWithOptions;
  readonly option: Option;
  readonly offered: readonly Option[];
  readonly at: number;
  readonly onAdd: () => void;
}

function OptionLine({ item, option, offered, at, onAdd }: LineProps) {
  const t = useTranslations("builder");
  const { edit, store } = useBuilder();
  const name = t("canvas.option", { number: at + 1 });
  const remove = () => {
    const before = offered[at - 1];
    edit({ kind: "remove-option", itemId: item.id, optionId: option.id });
    if (before) store.select({ kind: "item", id: item.id }, before.id);
  };
  const move = (by: -1 | 1) => {
    // Positions count retired options too: step over the neighbour that is offered.
    const neighbour = offered[at + by];
    if (!neighbour) return;
    const to = item.options.filter((one) => one.id !== option.id).findIndex((one) => one.id === neighbour.id);
    edit({ kind: "move-option", itemId: item.id, optionId: option.id, at: by < 0 ? to : to + 1 });
  };
  return (
    <div className="group/line flex min-w-0 grow items-center">
      <CanvasText
        label={name}
        text={option.label}
        onChange={(label) =>
          edit(
            { kind: "update-option", itemId: item.id, optionId: option.id, change: { label } },
            `o-${option.id}`,
          )
        }
        placeholder={t(option.kind === "choice" ? "canvas.optionPlaceholder" : `escapes.${option.kind}`)}
        focusId={option.id}
        isSingleLine
        onEnter={onAdd}
        onEmptyBackspace={remove}
        onMove={move}
        className={option.kind === "choice" ? "" : "text-muted"}
      />
      <span className="flex shrink-0 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 pointer-coarse:opacity-100">
        <span className="contents pointer-coarse:hidden">
          <IconButton
            size="small"
            hasTooltip={false}
            excludeFromTabOrder
            label={t("canvas.optionUp", { name })}
            icon={<ArrowUp />}
            isDisabled={at === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            size="small"
            hasTooltip={false}
            excludeFromTabOrder
            label={t("canvas.optionDown", { name })}
            icon={<ArrowDown />}
            isDisabled={at === offered.length - 1}
            onPress={() => move(1)}
          />
        </span>
        <IconButton
          size="small"
          hasTooltip={false}
          label={t("canvas.removeOption", { name })}
          icon={<X />}
          onPress={remove}
        />
      </span>
    </div>
  );
}
