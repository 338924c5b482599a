import type { SentencePlan } from "@/lib/domain/personas/persona-card";
import type { Translator } from "./translator";

/**
 * A sentence plan in words. `translate` reads the area `personas` (or `sharing`, whose sentences round); a plan that
 * names a template the catalogue lacks throws, as it is a fault of ours. Where shares are weighted, the sentences that
 * would set them beside numbers of people have words of their own.
 */
export function renderSentence(translate: Translator, { template, slots }: SentencePlan): string {
  const isWeighted = slots["weighted"] !== undefined && hasWeightedWords.test(template);
  return translate(`sentences.${isWeighted ? "weighted." : ""}${template}`, { ...slots });
}

const hasWeightedWords = /^(share|top|mean\.amount|size\.people|spread|method)\b/;
