import { createContext, use } from "react";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import type { CardActions, ShownPersona } from "./card-actions";
import type { CardLine } from "./card-model";

/** What every part of one card needs. */
export interface CardView {
  readonly persona: ShownPersona;
  readonly actions: CardActions;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly fields: ReadonlyMap<string, PersonaField>;
  /** The number of each line's evidence, by `field:line`. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly showData: boolean;
  readonly openEvidence: (line: CardLine) => void;
}

export const CardContext = createContext<CardView | null>(null);

/** The card around this part. */
export function useCard(): CardView {
  const card = use(CardContext);
  if (!card) throw new Error("A part of a card stands outside a card.");
  return card;
}
