"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { ItemChange } from "@/lib/domain/questionnaire/edit";
import {
  asksForAnswer,
  dimensions,
  itemRoles,
  type Dimension,
  type Item,
  type ItemRole,
} from "@/lib/domain/questionnaire/item";
import { itemTypeRegistry, type ItemSetting } from "@/lib/domain/questionnaire/item-types";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useQuestionnaire } from "./builder-context";
import { AttentionSetting } from "./attention-setting";
import { CodeSetting } from "./code-setting";
import { ConditionEditor } from "./condition-editor";
import { OptionSettings } from "./option-settings";
import { RangeSettings } from "./range-settings";
import { RatingSettings } from "./rating-settings";
import { SettingsSection } from "./settings-section";
import { TextSettings } from "./text-settings";

/** All settings of one item: what it is for first, then how it is answered, then when it is asked. */
export function ItemSettings({ item }: { item: Item }) {
  const t = useTranslations("builder.settings");
  const { edit, isReadOnly } = useBuilder();
  const items = itemsOf(useQuestionnaire());
  const earlier = items.slice(
    0,
    items.findIndex((one) => one.id === item.id),
  );
  const change = (next: ItemChange, key?: string) =>
    edit({ kind: "update-item", itemId: item.id, change: next }, key && `${key}-${item.id}`);
  const has = (setting: ItemSetting) => itemTypeRegistry[item.type].settings.includes(setting);
  const asks = asksForAnswer(item);
  return (
    <fieldset disabled={isReadOnly} className="min-w-0">
      <legend className="sr-only">{t("ofItem")}</legend>
      {asks && item.type !== "consent" && (
        <SettingsSection title={t("meaning")}>
          <Select
            label={t("role")}
            value={item.role}
            description={t(`roleHints.${item.role}`)}
            onChange={(role) => change({ role: role as ItemRole })}
            options={itemRoles.map((role) => ({ id: role, label: t(`roles.${role}`) }))}
          />
          <Select
            label={t("dimension")}
            value={item.dimension}
            onChange={(dimension) => change({ dimension: dimension as Dimension })}
            options={dimensions.map((dimension) => ({ id: dimension, label: t(`dimensions.${dimension}`) }))}
          />
        </SettingsSection>
      )}
      {asks && (
        <SettingsSection title={t("answering")}>
          <Switch
            label={t(item.type === "consent" ? "consentRequired" : "required")}
            isSelected={item.required}
            onChange={(required) => change({ required })}
          />
          {has("order") && "randomise" in item && (
            <Switch
              label={t("randomise")}
              description={t("randomiseHint")}
              isSelected={item.randomise}
              onChange={(randomise) => change({ randomise })}
            />
          )}
          {(has("how-many") || has("number-range")) && (
            <RangeSettings key={item.type} item={item} onChange={change} />
          )}
          {item.type === "rating" && <RatingSettings item={item} onChange={change} />}
          {(item.type === "short-text" || item.type === "long-text" || item.type === "date") && (
            <TextSettings item={item} onChange={change} />
          )}
        </SettingsSection>
      )}
      {(has("options") || has("scale-points")) && "options" in item && <OptionSettings item={item} />}
      <SettingsSection title={t("condition")}>
        <ConditionEditor
          condition={item.showWhen}
          earlier={earlier}
          onChange={(condition) => edit({ kind: "set-item-condition", itemId: item.id, condition })}
        />
      </SettingsSection>
      {(item.type === "single-choice" || item.type === "likert-matrix") && (
        <SettingsSection title={t("attention")}>
          <AttentionSetting item={item} />
        </SettingsSection>
      )}
      {asks && (
        <SettingsSection title={t("handling")}>
          <CodeSetting item={item} onChange={(code) => change({ code }, "code")} />
          {item.type !== "consent" && (
            <Switch
              label={t("sensitive")}
              description={t("sensitiveHint")}
              isSelected={item.sensitive}
              onChange={(sensitive) => change({ sensitive })}
            />
          )}
        </SettingsSection>
      )}
    </fieldset>
  );
}
