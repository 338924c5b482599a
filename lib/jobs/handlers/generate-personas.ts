import type { z } from "zod";
import { defaultLocale } from "@/lib/i18n/locales";
import { renderSentence } from "@/lib/i18n/render-sentence";
import { translatorFor } from "@/lib/i18n/translator";
import { generatePersonasJob } from "@/lib/jobs/definitions/generate-personas";
import { generatePersonas as generate } from "@/lib/use-cases/personas/generate-personas";

type Payload = z.infer<(typeof generatePersonasJob)["payload"]>;

/** Writes or merges the cards of a segmentation, on behalf of whoever asked for them. */
export function generatePersonas(payload: Payload, { attempt }: { attempt: number }): Promise<void> {
  const translate = translatorFor(defaultLocale, "personas");
  return generate(
    payload,
    (text, plan) => text.trim() === renderSentence(translate, plan),
    attempt >= generatePersonasJob.retryLimit,
  );
}
