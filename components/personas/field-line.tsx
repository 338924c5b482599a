"use client";

import { useTranslations } from "next-intl";
import { segmentTextColour } from "@/components/ui/segment-colour";
import type { CardLine } from "./card-model";
import { useCard } from "./card-context";
import { ComparisonBar } from "./comparison-bar";
import { EvidenceChip } from "./evidence-chip";
import { InlineFigures } from "./inline-figures";
import { TextWarnings } from "./text-warnings";

export type LineLook = "name" | "tagline" | "size" | "lead" | "text" | "quiet";

const looks: Record<LineLook, string> = {
  name: "font-serif text-3xl font-semibold tracking-[-0.015em] text-balance text-ink sm:text-4xl print:text-2xl",
  tagline: "font-serif text-xl text-pretty text-ink print:text-base",
  size: "text-base text-ink tabular-nums",
  lead: "font-serif text-xl leading-8 text-ink print:text-base print:leading-6",
  text: "prose-serif text-ink print:text-[9.5pt] print:leading-snug",
  quiet: "text-sm text-muted",
};

interface Props {
  readonly fieldKey: string;
  readonly line: CardLine;
  readonly look: LineLook;
}

/** One sentence of a card, or one thing a respondent said, with the number that leads to its evidence. */
export function FieldLine({ fieldKey, line, look }: Props) {
  const t = useTranslations("personas");
  const { numbers, persona, showData, openEvidence } = useCard();
  const number = numbers.get(`${fieldKey}:${line.id}`);
  if (line.item.kind === "quote") {
    return (
      <blockquote
        className="prose-serif text-ink border-s-2 ps-3 italic print:text-[9.5pt] print:leading-snug"
        style={{ borderColor: segmentTextColour(persona.segment.colour) }}
      >
        {t("card.quote", { text: line.text })}
      </blockquote>
    );
  }
  const [first] = line.evidence;
  const sentence = (
    <>
      {line.text}
      {number !== undefined && <EvidenceChip number={number} line={line} onOpen={openEvidence} />}
    </>
  );
  return (
    <div className="min-w-0">
      {look === "name" ? (
        <h1 id="persona-name" className={looks.name}>
          {sentence}
        </h1>
      ) : (
        <p className={looks[look]}>{sentence}</p>
      )}
      {look === "lead" && first?.statistic === "share" && (
        <div className="mt-1.5 max-w-xl">
          <ComparisonBar evidence={first} colour={persona.segment.colour} isQuiet />
        </div>
      )}
      {showData && <InlineFigures evidence={line.evidence} />}
      {line.isOrphaned && <p className="text-warn text-xs">{t("edit.orphaned")}</p>}
      {line.isWritten && persona.mayEdit && <TextWarnings text={line.text} evidence={line.evidence} />}
    </div>
  );
}
