"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatShare } from "@/components/ui/charts/format-number";
import { checkText } from "@/lib/domain/personas/check-text";
import type { Evidence } from "@/lib/domain/personas/evidence";

/** What in a person's sentence the data speak against, with the measured number. Never a block. */
export function TextWarnings({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const t = useTranslations("personas.warnings");
  const locale = useLocale();
  const warnings = checkText(text, evidence);
  if (warnings.length === 0) return null;
  return (
    <ul className="text-warn mt-1 text-xs print:hidden">
      {warnings.map((warning, index) => {
        const { count, base, value, effectiveBase } = warning.evidence;
        const weighted = effectiveBase === undefined ? "no" : "yes";
        const measured = { count, base, share: formatShare(value, locale), weighted };
        return (
          <li key={index}>
            {warning.code === "universal"
              ? t("universal", { word: warning.word, ...measured })
              : t("contradiction", { said: formatShare(warning.said, locale), ...measured })}
          </li>
        );
      })}
    </ul>
  );
}
