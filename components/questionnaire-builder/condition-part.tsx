"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { hasOptions, isNumeric } from "@/lib/domain/questionnaire/item-parts";
import type { Item } from "@/lib/domain/questionnaire/item";
import { firstPart, type FlatPart, type SimplePart } from "./flat-condition";
import { anyText } from "./localised";

interface Props {
  readonly value: FlatPart;
  readonly items: readonly Item[];
  readonly language: string;
  readonly nameOf: (item: Item) => string;
  readonly onChange: (value: FlatPart) => void;
}

type Relation = "is" | "isNot" | "lt" | "le" | "eq" | "ge" | "gt" | "answered" | "unanswered";

const relationOf = ({ part, isNegated }: FlatPart): Relation => {
  if (part.kind === "selected") return isNegated ? "isNot" : "is";
  if (part.kind === "answered") return isNegated ? "unanswered" : "answered";
  return part.operator;
};

function relationsFor(item: Item): Relation[] {
  if (hasOptions(item)) return ["is", "isNot", "answered", "unanswered"];
  if (isNumeric(item)) return ["lt", "le", "eq", "ge", "gt", "answered", "unanswered"];
  return ["answered", "unanswered"];
}

/** The comparison in another relation, keeping what both have in common. */
function inRelation(part: SimplePart, item: Item, relation: Relation): FlatPart {
  const { itemId } = part;
  const first = firstPart(item);
  switch (relation) {
    case "is":
    case "isNot":
      return { part: part.kind === "selected" ? part : first, isNegated: relation === "isNot" };
    case "answered":
    case "unanswered":
      return { part: { kind: "answered", itemId }, isNegated: relation === "unanswered" };
    default: {
      const value = part.kind === "compare" ? part.value : 1;
      return { part: { kind: "compare", itemId, operator: relation, value }, isNegated: false };
    }
  }
}

/** One comparison of a condition: which item, how, and with what. */
export function ConditionPart({ value, items, language, nameOf, onChange }: Props) {
  const t = useTranslations("builder.condition");
  const { part } = value;
  const item = items.find((one) => one.id === part.itemId);
  return (
    <>
      <Select
        label={t("item")}
        isLabelHidden
        value={item ? item.id : null}
        placeholder={t("goneItem")}
        onChange={(id) => {
          const chosen = items.find((one) => one.id === id);
          if (chosen && id !== part.itemId) onChange({ part: firstPart(chosen), isNegated: false });
        }}
        options={items.map((one) => ({ id: one.id, label: nameOf(one) }))}
      />
      {!item && <Callout tone="bad">{t("notEarlier")}</Callout>}
      {item && (
        <Select
          label={t("relation")}
          isLabelHidden
          value={relationOf(value)}
          onChange={(relation) => onChange(inRelation(part, item, relation as Relation))}
          options={relationsFor(item).map((relation) => ({
            id: relation,
            label: t(`relations.${relation}`),
          }))}
        />
      )}
      {item && part.kind === "selected" && hasOptions(item) && (
        <CheckboxGroup
          label={t("options")}
          isLabelHidden
          value={[...part.optionIds]}
          onChange={(optionIds) => {
            if (optionIds.length > 0) onChange({ ...value, part: { ...part, optionIds } });
          }}
          options={item.options
            .filter((option) => !option.retired || part.optionIds.includes(option.id))
            .map((option) => ({ id: option.id, label: anyText(option.label, language) || option.code }))}
        />
      )}
      {part.kind === "compare" && (
        <NumberField
          label={t("value")}
          isLabelHidden
          value={part.value}
          onChange={(number) => {
            if (Number.isFinite(number)) onChange({ ...value, part: { ...part, value: number } });
          }}
        />
      )}
    </>
  );
}
