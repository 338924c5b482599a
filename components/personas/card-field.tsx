"use client";

import { useState } from "react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { joinClasses } from "@/components/ui/join-classes";
import { findCardField } from "@/lib/domain/personas/card-fields";
import { freshField, shownValue } from "@/lib/domain/personas/persona-card";
import { groupByCaption, linesOf } from "./card-model";
import { useCard } from "./card-context";
import { FieldEditor } from "./field-editor";
import { FieldLine, type LineLook } from "./field-line";
import { FieldMenu } from "./field-menu";
import { PendingDecision } from "./pending-decision";
import { useSentences } from "./use-sentences";

interface Props {
  readonly fieldKey: string;
  readonly look: LineLook;
  readonly hasTitle?: boolean;
}

/** One field of a card: its lines, who wrote them, and the way to change them. */
export function CardFieldView({ fieldKey, look, hasTitle = false }: Props) {
  const t = useTranslations("personas");
  const translate = useSentences();
  const format = useFormatter();
  const { fields, evidence, persona } = useCard();
  const [isEditing, setEditing] = useState(false);
  const field = fields.get(fieldKey) ?? freshField(fieldKey, null);
  const value = shownValue(field);
  const lines = linesOf(translate, field, evidence);
  const isNotAsked = value?.kind === "not-asked";
  const isOwn = findCardField(fieldKey)?.shape === "own";

  if (isEditing) {
    return <FieldEditor field={field} lines={lines} onClose={() => setEditing(false)} />;
  }
  return (
    <div className={joinClasses("group/field relative", field.hidden && "opacity-50 print:hidden")}>
      {hasTitle && <h3 className="text-muted mb-1 text-sm font-medium">{t(`card.fields.${fieldKey}`)}</h3>}
      <div className="flex items-start gap-1">
        <div
          className={joinClasses(
            "flex min-w-0 grow flex-col",
            look === "lead" ? "gap-4" : "gap-3 print:gap-1",
          )}
        >
          {groupByCaption(lines).map((group, index) => (
            <div key={index} className="flex flex-col gap-1">
              {group.caption !== "" && <p className="text-muted text-xs">{group.caption}</p>}
              {group.lines.map((line) => (
                <FieldLine key={line.id} fieldKey={fieldKey} line={line} look={look} />
              ))}
            </div>
          ))}
          {isNotAsked && (
            <p className="text-muted text-sm">
              {t("card.notAsked")}{" "}
              {persona.mayEdit && persona.survey.kind === "survey" && (
                <Link
                  href={`/surveys/${persona.survey.id}/build`}
                  className="text-accent underline underline-offset-2 print:hidden"
                >
                  {t("card.addQuestion")}
                </Link>
              )}
            </p>
          )}
          {isOwn && lines.length === 0 && (
            <p className="text-faint text-sm print:hidden">{t(`card.ownHints.${fieldKey}`)}</p>
          )}
        </div>
        {persona.mayEdit && <FieldMenu field={field} onEdit={() => setEditing(true)} />}
      </div>
      {field.editedAt !== null && (
        <p className="text-muted mt-1 flex flex-wrap items-center gap-1.5 text-xs print:hidden">
          {t("edit.mark", {
            author: persona.editors[field.editedBy ?? ""] ?? t("edit.formerMember"),
            date: format.dateTime(new Date(field.editedAt), { dateStyle: "medium" }),
          })}
          {field.editBasis && (
            <Badge tone={field.editBasis === "assumption" ? "warn" : "neutral"}>
              {t(`edit.bases.${field.editBasis}`)}
            </Badge>
          )}
          {field.locked && <Badge>{t("edit.locked")}</Badge>}
        </p>
      )}
      {field.hidden && <p className="text-muted text-xs">{t("edit.hidden")}</p>}
      {field.pending && persona.mayEdit && <PendingDecision field={field} onEdit={() => setEditing(true)} />}
    </div>
  );
}
