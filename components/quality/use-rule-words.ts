import { useTranslations } from "next-intl";
import { useDuration } from "@/components/results/use-duration";
import type { RuleStates } from "@/lib/domain/responses/quality/assess-responses";
import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";

/** What a rule looks for, with the numbers it judges by; or why it judges nobody here. */
export function useRuleWords(states: RuleStates): (one: QualitySwitch) => string {
  const t = useTranslations("quality.rules");
  const duration = useDuration();
  return (one) => {
    if (one === "several-signs") return t("how.several-signs");
    const state = states[one];
    if (!state.applies) return t(`off.${state.because}`);
    const number = (name: string): number => Number(state.grounds[name] ?? 0);
    switch (one) {
      case "speed":
        return t("how.speed", {
          share: number("shareOfMedian"),
          seconds: number("secondsPerAnswer"),
          median: duration(number("median")),
        });
      case "attention":
      case "gibberish":
        return t(`how.${one}`, { people: number("people") });
      case "duplicate":
        return t("how.duplicate", { fewest: number("fewestAnswers") });
      case "straight-line":
        return t("how.straight-line", { rows: number("fewestRows"), batteries: number("batteries") });
      case "contradiction":
        return t("how.contradiction", { pairs: number("pairs") });
      case "long-run":
        return t("how.long-run", { rows: number("fewestRows") });
      case "little-variation":
        return t("how.little-variation", { median: number("median") });
    }
  };
}
