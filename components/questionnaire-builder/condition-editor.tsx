"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Condition } from "@/lib/domain/questionnaire/condition";
import { asksForAnswer, type Item } from "@/lib/domain/questionnaire/item";
import { useBuilderState } from "./builder-context";
import { ConditionPart } from "./condition-part";
import { firstPart, flattened, unflattened, type FlatCondition } from "./flat-condition";
import { anyText } from "./localised";
import { useConditionWords } from "./use-condition-words";

interface Props {
  readonly condition: Condition | undefined;
  /** Items a condition may look at: those that come earlier. */
  readonly earlier: readonly Item[];
  readonly onChange: (condition: Condition | undefined) => void;
}

/** "Show when … is …" as a sentence with selects. */
export function ConditionEditor({ condition, earlier, onChange }: Props) {
  const t = useTranslations("builder.condition");
  const language = useBuilderState((state) => state.language);
  const words = useConditionWords();
  const items = earlier.filter(asksForAnswer);
  const last = items.at(-1);
  const flat = condition && flattened(condition);
  const change = (next: FlatCondition) => onChange(unflattened(next));

  if (condition && !flat)
    return (
      <div className="flex flex-col items-start gap-2 text-sm">
        <p>{t("shownWhen", { clause: words(condition) })}</p>
        <p className="text-muted">{t("nested")}</p>
        <Button size="small" onPress={() => onChange(undefined)}>
          {t("removeAll")}
        </Button>
      </div>
    );
  if (!last)
    return (
      <div className="flex flex-col items-start gap-2 text-sm">
        <p className="text-muted">{t("nothingEarlier")}</p>
        {condition && (
          <Button size="small" onPress={() => onChange(undefined)}>
            {t("removeAll")}
          </Button>
        )}
      </div>
    );
  const add = () =>
    change({
      join: flat?.join ?? "all",
      parts: [...(flat?.parts ?? []), { part: firstPart(last), isNegated: false }],
    });
  return (
    <div className="flex flex-col gap-3">
      {!flat && <p className="text-muted text-sm">{t("always")}</p>}
      {flat?.parts.map((part, at) => (
        <fieldset key={at} className="bg-sunken flex min-w-0 flex-col gap-2 rounded-md p-2.5">
          <legend className="sr-only">{t("part", { number: at + 1 })}</legend>
          <div className="flex items-center justify-between gap-2">
            {at === 0 ? (
              <span className="text-sm font-medium">{t("showWhen")}</span>
            ) : at === 1 ? (
              <Select
                label={t("join")}
                isLabelHidden
                value={flat.join}
                onChange={(join) => change({ ...flat, join: join as FlatCondition["join"] })}
                options={[
                  { id: "all", label: t("and") },
                  { id: "any", label: t("or") },
                ]}
              />
            ) : (
              <span className="text-sm font-medium">{t(flat.join === "all" ? "and" : "or")}</span>
            )}
            <IconButton
              size="small"
              hasTooltip={false}
              label={t("removePart", { number: at + 1 })}
              icon={<X />}
              onPress={() => change({ ...flat, parts: flat.parts.filter((_, other) => other !== at) })}
            />
          </div>
          <ConditionPart
            value={part}
            items={items}
            language={language}
            nameOf={(item) => anyText(item.text, language) || item.code}
            onChange={(next) =>
              change({ ...flat, parts: flat.parts.map((one, other) => (other === at ? next : one)) })
            }
          />
        </fieldset>
      ))}
      {(flat?.parts.length ?? 0) < 20 && (
        <Button size="small" tone="quiet" icon={<Plus />} className="self-start" onPress={add}>
          {t(flat ? "addPart" : "addFirst")}
        </Button>
      )}
    </div>
  );
}
