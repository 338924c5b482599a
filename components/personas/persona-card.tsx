"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Switch } from "@/components/ui/switch";
import { cardSections, cardFields, type CardSection } from "@/lib/domain/personas/card-fields";
import { shownValue } from "@/lib/domain/personas/persona-card";
import type { CardActions, ShownPersona } from "./card-actions";
import { CardContext, type CardView } from "./card-context";
import { CardHeader } from "./card-header";
import { linesOf, type CardLine } from "./card-model";
import { CardSectionView } from "./card-section";
import { EvidencePanel } from "./evidence-panel";
import { useSentences } from "./use-sentences";

interface Props {
  readonly persona: ShownPersona;
  readonly actions: CardActions;
  /** Buttons of other places (share), beside the card's own. */
  readonly extraActions?: React.ReactNode;
}

const inColumns: readonly CardSection[] = cardSections.filter(
  (section) => section !== "header" && section !== "benefit" && section !== "method",
);

/** A whole persona card: name, one sentence, size and benefit first, then everything else in columns. */
export function PersonaCard({ persona, actions, extraActions }: Props) {
  const t = useTranslations("personas.card");
  const translate = useSentences();
  const [open, setOpen] = useState<CardLine | null>(null);
  const [showData, setShowData] = useState(false);
  const view = useMemo((): CardView => {
    const evidence = new Map(persona.evidence.map((one) => [one.id, one]));
    const fields = new Map(persona.fields.map((field) => [field.key, field]));
    const numbers = new Map<string, number>();
    for (const { key } of cardFields) {
      const field = fields.get(key);
      if (!field || shownValue(field) === null) continue;
      for (const line of linesOf(translate, field, evidence)) {
        if (line.evidence.length > 0) numbers.set(`${key}:${line.id}`, numbers.size + 1);
      }
    }
    return { persona, actions, evidence, fields, numbers, showData, openEvidence: setOpen };
  }, [persona, actions, translate, showData]);

  return (
    <CardContext value={view}>
      <article aria-labelledby="persona-name" className="flex flex-col gap-8 print:gap-3">
        <CardHeader {...(extraActions === undefined ? {} : { extraActions })} />
        {persona.stale.length > 0 && (
          <Callout tone="warn" title={t("stale")}>
            {persona.stale.map((reason) => t(`staleReasons.${reason}`)).join(" ")}
          </Callout>
        )}
        <div className="-mb-4 flex justify-end print:hidden">
          <Switch label={t("showData")} isSelected={showData} onChange={setShowData} />
        </div>
        <CardSectionView section="benefit" isLead />
        <div className="gap-x-10 md:columns-2 lg:columns-3 print:columns-3 print:gap-x-5">
          {inColumns.map((section) => (
            <CardSectionView key={section} section={section} />
          ))}
        </div>
        <CardSectionView section="method" isQuiet />
      </article>
      <EvidencePanel line={open} colour={persona.segment.colour} onClose={() => setOpen(null)} />
    </CardContext>
  );
}
