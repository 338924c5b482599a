import { useTranslations } from "next-intl";
import { itemName, labelsOf, speaker } from "@/components/results/words";
import { useDuration } from "@/components/results/use-duration";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { QualityFlag } from "@/lib/domain/responses/quality/quality-flag";

/** Faults of a text as `judgeText` names them. */
const textFaults = ["one-letter", "keyboard-row", "no-vowels"] as const;

/** Puts flags into words with the numbers behind them. */
export function useFlagWords(questionnaire: Questionnaire): (flag: QualityFlag) => string {
  const t = useTranslations("quality.flags");
  const duration = useDuration();
  const speak = speaker(questionnaire);
  return ({ rule, grounds }) => {
    const number = (name: string): number => Number(grounds[name] ?? 0);
    const found = findItem(questionnaire, String(grounds["itemId"] ?? ""));
    const item = found ? itemName(found, speak) : String(grounds["itemId"] ?? "");
    switch (rule) {
      case "speed":
        return t(grounds["median"] === undefined ? "speedAlone" : "speed", {
          answers: number("answers"),
          time: duration(number("seconds")),
          median: duration(number("median")),
        });
      case "attention": {
        const row = found && labelsOf(found, speak).get(String(grounds["rowId"] ?? ""));
        return t("attention", { failed: number("failed"), checks: number("checks"), item: row ?? item });
      }
      case "duplicate":
        return t("duplicate", { answers: number("answers"), others: number("others") });
      case "straight-line": {
        const pointId = String(grounds["pointId"] ?? "");
        const point = (found && labelsOf(found, speak).get(pointId)) ?? pointId;
        return t("straight-line", {
          point,
          item,
          rows: number("rows"),
          turns: number("turns") === 1 ? "yes" : "no",
          lines: number("lines"),
          batteries: number("batteries"),
        });
      }
      case "contradiction":
        return t("contradiction", { alike: number("alike"), pairs: number("pairs") });
      case "gibberish": {
        const fault = textFaults.find((one) => one === grounds["fault"]) ?? "keyboard-row";
        return t(`gibberish.${fault}`, { item });
      }
      case "long-run":
        return t("long-run", { run: number("run"), rows: number("rows"), median: number("median"), item });
      case "little-variation":
        return t("little-variation", {
          answers: number("answers"),
          sd: number("sd"),
          median: number("median"),
        });
    }
  };
}
