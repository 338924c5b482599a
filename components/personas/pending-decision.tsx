"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { itemsOfValue, type PersonaField } from "@/lib/domain/personas/persona-card";
import { textOfItem } from "./card-model";
import { useFieldActions } from "./use-field-actions";
import { useSentences } from "./use-sentences";

/** New data say something else than the sentence a person changed: both in sight, one decision. */
export function PendingDecision({ field, onEdit }: { field: PersonaField; onEdit: () => void }) {
  const t = useTranslations("personas.pending");
  const translate = useSentences();
  const { resolve } = useFieldActions(field);
  return (
    <div className="bg-warn-soft mt-3 flex flex-col gap-3 rounded-md p-4 print:hidden">
      <p className="text-warn text-sm font-medium">{field.locked ? t("titleLocked") : t("title")}</p>
      <ul className="prose-serif text-ink flex flex-col gap-1.5">
        {itemsOfValue(field.pending).map((item, index) => (
          <li key={index}>{textOfItem(translate, item)}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => void resolve("mine")}>
          {t("keepMine")}
        </Button>
        <Button size="small" onPress={() => void resolve("new")}>
          {t("takeNew")}
        </Button>
        {!field.locked && (
          <Button size="small" tone="quiet" onPress={onEdit}>
            {t("edit")}
          </Button>
        )}
      </div>
    </div>
  );
}
