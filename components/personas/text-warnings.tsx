"use client";

import { useTranslations } from "next-intl";
import { checkText } from "@/lib/domain/personas/check-text";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { percent } from "./evidence-figures";

/** What in a person's sentence the data speak against, with the measured number. Never a block. */
export function TextWarnings({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const t = useTranslations("personas.warnings");
  const warnings = checkText(text, evidence);
  if (warnings.length === 0) return null;
  return (
    <ul className="text-warn mt-1 text-xs print:hidden">
      {warnings.map((warning, index) => {
        const { count, base, value } = warning.evidence;
        const measured = { count, base, share: percent(value) };
        return (
          <li key={index}>
            {warning.code === "universal"
              ? t("universal", { word: warning.word, ...measured })
              : t("contradiction", { said: percent(warning.said), ...measured })}
          </li>
        );
      })}
    </ul>
  );
}
