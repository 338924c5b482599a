"use client";

import { useState } from "react";
import { ArrowDown, ArrowUp, Plus, Repeat2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { ItemOf, MatrixRow } from "@/lib/domain/questionnaire/item";
import { offeredOptions, offeredRows } from "@/lib/domain/questionnaire/item-parts";
import { useBuilder, useBuilderState } from "./builder-context";
import { CanvasText } from "./canvas-text";
import { anyText } from "./localised";

/** Rows drawn before one asks for the rest. */
const shownAtFirst = 30;

/** The statements of a matrix over its scale, as on a phone: one under the other. */
export function MatrixFace({ item, isEditing }: { item: ItemOf<"likert-matrix">; isEditing: boolean }) {
  const t = useTranslations("builder.canvas");
  const { edit, isReadOnly } = useBuilder();
  const language = useBuilderState((state) => state.language);
  const [showsAll, setShowsAll] = useState(false);
  const rows = offeredRows(item);
  const shown = showsAll ? rows : rows.slice(0, shownAtFirst);
  const points = offeredOptions(item);
  const add = (after?: MatrixRow) =>
    edit({
      kind: "add-row",
      itemId: item.id,
      label: {},
      ...(after && { at: item.rows.indexOf(after) + 1 }),
    });
  return (
    <div>
      <p className="text-muted mb-2 text-sm">
        {t("scaleOf", {
          count: points.length,
          first: anyText(points[0]?.label ?? {}, language),
          last: anyText(points.at(-1)?.label ?? {}, language),
        })}
      </p>
      <ul className="flex flex-col">
        {shown.map((row, at) => (
          <li key={row.id} className="border-line border-t py-2">
            {isEditing && !isReadOnly ? (
              <RowLine item={item} row={row} rows={rows} at={at} onAdd={() => add(row)} />
            ) : (
              <p dir="auto" className="break-words">
                {anyText(row.label, language) || <span className="text-faint">{t("emptyRow")}</span>}
                {row.reversed && (
                  <Repeat2
                    role="img"
                    aria-label={t("reversed")}
                    className="text-muted ms-1.5 inline size-3.5"
                  />
                )}
              </p>
            )}
            <div aria-hidden="true" className="mt-1.5 flex gap-1">
              {points.map((point) => (
                <span key={point.id} className="border-line h-7 max-w-16 grow rounded-md border" />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button tone="quiet" size="small" className="relative z-10" onPress={() => setShowsAll(true)}>
          {t("showAllRows", { count: rows.length })}
        </Button>
      )}
      {isEditing && !isReadOnly && (
        <Button tone="quiet" size="small" icon={<Plus />} onPress={() => add()}>
          {t("addRow")}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly item: ItemOf<"likert-matrix">;
  readonly row: MatrixRow;
  readonly rows: readonly MatrixRow[];
  readonly at: number;
  readonly onAdd: () => void;
}

function RowLine({ item, row, rows, at, onAdd }: LineProps) {
  const t = useTranslations("builder.canvas");
  const { edit, store } = useBuilder();
  const name = t("row", { number: at + 1 });
  const remove = () => {
    const before = rows[at - 1];
    edit({ kind: "remove-row", itemId: item.id, rowId: row.id });
    if (before) store.select({ kind: "item", id: item.id }, before.id);
  };
  const move = (by: -1 | 1) => {
    const neighbour = rows[at + by];
    if (!neighbour) return;
    const to = item.rows.filter((one) => one.id !== row.id).findIndex((one) => one.id === neighbour.id);
    edit({ kind: "move-row", itemId: item.id, rowId: row.id, at: by < 0 ? to : to + 1 });
  };
  const turn = () =>
    edit({ kind: "update-row", itemId: item.id, rowId: row.id, change: { reversed: !row.reversed } });
  return (
    <div className="group/line flex items-center">
      <CanvasText
        label={name}
        text={row.label}
        onChange={(label) =>
          edit({ kind: "update-row", itemId: item.id, rowId: row.id, change: { label } }, `r-${row.id}`)
        }
        placeholder={t("rowPlaceholder")}
        focusId={row.id}
        isSingleLine
        onEnter={onAdd}
        onEmptyBackspace={remove}
        onMove={move}
      />
      <IconButton
        size="small"
        label={t(row.reversed ? "unreverse" : "reverse")}
        icon={<Repeat2 />}
        onPress={turn}
        className={
          row.reversed
            ? "text-accent!"
            : "opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 pointer-coarse:opacity-100"
        }
      />
      <span className="flex opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 pointer-coarse:opacity-100">
        <span className="contents pointer-coarse:hidden">
          <IconButton
            size="small"
            hasTooltip={false}
            excludeFromTabOrder
            label={t("optionUp", { name })}
            icon={<ArrowUp />}
            isDisabled={at === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            size="small"
            hasTooltip={false}
            excludeFromTabOrder
            label={t("optionDown", { name })}
            icon={<ArrowDown />}
            isDisabled={at === rows.length - 1}
            onPress={() => move(1)}
          />
        </span>
        <IconButton
          size="small"
          hasTooltip={false}
          label={t("removeOption", { name })}
          icon={<X />}
          onPress={remove}
        />
      </span>
    </div>
  );
}
