"use client";

import { useTranslations } from "next-intl";
import { cardFields, type CardSection } from "@/lib/domain/personas/card-fields";
import { itemsOfValue, shownValue } from "@/lib/domain/personas/persona-card";
import { segmentColour } from "@/components/ui/segment-colour";
import { Disclosure } from "@/components/ui/disclosure";
import { CardFieldView } from "./card-field";
import { useCard } from "./card-context";

interface Props {
  readonly section: CardSection;
  /** The spine of the card: larger, over the whole width. */
  readonly isLead?: boolean;
  /** In a fold, small. */
  readonly isQuiet?: boolean;
}

/** One part of a card with its heading. A part about which nothing was asked shrinks to one line; an empty one is not shown. */
export function CardSectionView({ section, isLead = false, isQuiet = false }: Props) {
  const t = useTranslations("personas.card");
  const { fields, persona } = useCard();
  const shown = cardFields.filter((field) => {
    if (field.section !== section) return false;
    const stored = fields.get(field.key);
    const value = stored ? shownValue(stored) : null;
    if (stored?.hidden && !persona.mayEdit) return false;
    if (field.shape === "own") return persona.mayEdit || itemsOfValue(value).length > 0;
    return value?.kind === "not-asked" ? !isQuietWhenNotAsked(field.key) : itemsOfValue(value).length > 0;
  });
  if (shown.length === 0) return null;
  const body = shown.map(({ key }) => (
    <CardFieldView
      key={key}
      fieldKey={key}
      look={isLead && key === "benefits" ? "lead" : isQuiet ? "quiet" : "text"}
      hasTitle={shown.length > 1}
    />
  ));
  if (isQuiet) {
    return (
      <>
        <Disclosure summary={t(`sections.${section}`)} className="border-line border-t pt-2 print:hidden">
          {body}
        </Disclosure>
        <div className="hidden text-xs print:block">{body}</div>
      </>
    );
  }
  return (
    <section
      data-print="together"
      className={
        isLead ? "bg-surface rounded-lg p-5 shadow-xs sm:p-7 print:p-0" : "mb-8 break-inside-avoid print:mb-3"
      }
    >
      <h2 className="text-ink mb-2 flex items-center gap-2 text-sm font-semibold tracking-wide">
        <span
          aria-hidden="true"
          className="h-3.5 w-1 rounded-full"
          style={{ background: segmentColour(persona.segment.colour) }}
        />
        {t(`sections.${section}`)}
      </h2>
      <div className="flex flex-col gap-4 print:gap-1.5">{body}</div>
    </section>
  );
}

/** Where two fields make one section, "we did not ask" is said once; of what has no theme, never. */
const isQuietWhenNotAsked = (key: string): boolean => key === "given-up" || key === "value" || key === "more";
