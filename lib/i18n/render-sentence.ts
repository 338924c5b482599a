import type { SentencePlan } from "@/lib/domain/personas/persona-card";
import type { Translator } from "./translator";

/**
 * A sentence plan in words. `translate` reads the area `personas` (or `sharing`, whose sentences round); a plan that
 * names a template the catalogue lacks throws, as it is a fault of ours.
 */
export const renderSentence = (translate: Translator, { template, slots }: SentencePlan): string =>
  translate(`sentences.${template}`, { ...slots });
