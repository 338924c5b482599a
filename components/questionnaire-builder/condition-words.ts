import type { Condition } from "@/lib/domain/questionnaire/condition";
import { hasOptions } from "@/lib/domain/questionnaire/item-parts";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { anyText } from "./localised";

type Words = (key: string, values?: Record<string, string | number>) => string;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** A condition as a clause: "Main benefit is Price or Quality". `t` speaks `builder.condition`. */
export function conditionWords(
  condition: Condition,
  questionnaire: Questionnaire,
  language: string,
  locale: string,
  t: Words,
): string {
  const list = (parts: string[], type: "conjunction" | "disjunction") =>
    new Intl.ListFormat(locale, { type }).format(parts);
  const nameOf = (itemId: string) => {
    const item = findItem(questionnaire, itemId);
    return item ? shortened(anyText(item.text, language) || item.code) : t("goneItem");
  };
  const say = (one: Condition): string => {
    switch (one.kind) {
      case "all":
        return list(one.of.map(say), "conjunction");
      case "any":
        return list(one.of.map(say), "disjunction");
      case "not":
        return one.of.kind === "answered"
          ? t("words.unanswered", { item: nameOf(one.of.itemId) })
          : one.of.kind === "selected"
            ? t("words.isNot", { item: nameOf(one.of.itemId), options: optionWords(one.of) })
            : t("words.not", { clause: say(one.of) });
      case "answered":
        return t("words.answered", { item: nameOf(one.itemId) });
      case "selected":
        return t("words.is", { item: nameOf(one.itemId), options: optionWords(one) });
      case "compare":
        return t(`words.${one.operator}`, { item: nameOf(one.itemId), value: one.value });
    }
  };
  const optionWords = ({ itemId, optionIds }: Extract<Condition, { kind: "selected" }>): string => {
    const item = findItem(questionnaire, itemId);
    const options = item && hasOptions(item) ? item.options : [];
    const labels = optionIds.map((id) => {
      const option = options.find((one) => one.id === id);
      return option ? shortened(anyText(option.label, language) || option.code) : t("goneOption");
    });
    return list(labels, "disjunction");
  };
  return say(condition);
}
