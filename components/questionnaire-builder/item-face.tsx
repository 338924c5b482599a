"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Item, ItemOf } from "@/lib/domain/questionnaire/item";
import { useBuilder, useBuilderState } from "./builder-context";
import { CanvasText } from "./canvas-text";
import { anyText } from "./localised";
import { MatrixFace } from "./matrix-face";
import { OptionList } from "./option-list";

/** What stands below an item's text: the way it is answered. */
export function ItemFace({ item, isEditing }: { item: Item; isEditing: boolean }) {
  const t = useTranslations("builder.canvas");
  switch (item.type) {
    case "single-choice":
    case "multiple-choice":
    case "ranking":
      return <OptionList item={item} isEditing={isEditing} />;
    case "likert-matrix":
      return <MatrixFace item={item} isEditing={isEditing} />;
    case "rating":
      return (
        <Scale item={item} isEditing={isEditing}>
          {Array.from({ length: item.points }, (_, at) => (
            <ScalePoint key={at}>
              {item.display === "stars" ? <Star className="size-4" /> : at + 1}
            </ScalePoint>
          ))}
        </Scale>
      );
    case "nps":
      return (
        <Scale item={item} isEditing={isEditing}>
          {Array.from({ length: 11 }, (_, at) => (
            <ScalePoint key={at}>{at}</ScalePoint>
          ))}
        </Scale>
      );
    case "number":
      return <NumberFace item={item} />;
    case "short-text":
      return <div className="border-line h-10 max-w-md rounded-md border" />;
    case "long-text":
      return <div className="border-line h-20 rounded-md border" />;
    case "date":
      return (
        <div className="border-line text-faint flex h-10 max-w-48 items-center rounded-md border px-3">
          {t("date")}
        </div>
      );
    case "consent":
      return (
        <p className="text-muted flex items-center gap-2 text-sm">
          <span className="border-line-strong size-4.5 rounded-sm border" />
          {t("agree")}
        </p>
      );
    case "statement":
      return null;
  }
}

const ScalePoint = ({ children }: { children: React.ReactNode }) => (
  <span className="border-line text-muted grid h-10 min-w-8 grow basis-8 place-items-center rounded-md border text-sm tabular-nums">
    {children}
  </span>
);

/** Points in a row with words at the ends. */
function Scale({
  item,
  isEditing,
  children,
}: {
  item: ItemOf<"rating" | "nps">;
  isEditing: boolean;
  children: React.ReactNode;
}) {
  const t = useTranslations("builder.canvas");
  const { edit } = useBuilder();
  const language = useBuilderState((state) => state.language);
  return (
    <div className="max-w-xl">
      <div className="flex flex-wrap gap-1">{children}</div>
      <div className="text-muted mt-1 flex justify-between gap-4 text-sm">
        {(["low", "high"] as const).map((end) =>
          isEditing ? (
            <CanvasText
              key={end}
              label={t(end)}
              text={item[end]}
              onChange={(text) =>
                edit({ kind: "update-item", itemId: item.id, change: { [end]: text } }, `${end}-${item.id}`)
              }
              placeholder={t(`${end}Placeholder`)}
              isSingleLine
              className={end === "high" ? "text-end" : ""}
            />
          ) : (
            <span key={end} dir="auto">
              {anyText(item[end], language)}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

function NumberFace({ item }: { item: ItemOf<"number"> }) {
  const t = useTranslations("builder.canvas");
  const language = useBuilderState((state) => state.language);
  const range =
    item.minimum !== null && item.maximum !== null
      ? t("range", { minimum: item.minimum, maximum: item.maximum })
      : item.minimum !== null
        ? t("rangeFrom", { minimum: item.minimum })
        : item.maximum !== null
          ? t("rangeTo", { maximum: item.maximum })
          : "";
  return (
    <p className="text-muted flex items-center gap-2 text-sm">
      <span className="border-line h-10 w-28 rounded-md border" />
      {anyText(item.unit, language)} {range}
    </p>
  );
}
