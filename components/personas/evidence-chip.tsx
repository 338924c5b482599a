"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { CardLine } from "./card-model";

interface Props {
  readonly number: number;
  readonly line: CardLine;
  readonly onOpen: (line: CardLine) => void;
}

/** The small number after a sentence that opens what it rests on. */
export function EvidenceChip({ number, line, onOpen }: Props) {
  const t = useTranslations("personas.evidence");
  if (line.evidence.length === 0) return null;
  return (
    <Button
      aria-label={t("open", { number })}
      onPress={() => onOpen(line)}
      className={`text-2xs focus-visible:outline-focus relative ms-0.5 inline-flex min-w-4 items-center justify-center rounded-full px-1 align-super font-sans leading-4 font-medium tabular-nums outline-none after:absolute after:-inset-x-1.5 after:-inset-y-2 after:content-[''] focus-visible:outline-2 focus-visible:outline-offset-1 print:hidden pointer-coarse:after:-inset-3.5 ${chipTone(line.evidence)}`}
    >
      {number}
    </Button>
  );
}

const chipTone = (evidence: readonly Evidence[]): string =>
  evidence.some(({ confidence }) => confidence === "low")
    ? "bg-warn-soft text-warn hover:bg-warn hover:text-paper"
    : "bg-accent-soft text-accent hover:bg-accent hover:text-accent-ink";
