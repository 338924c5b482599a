import type { Band } from "@/lib/domain/sharing/coarse-figures";
import type { SharedLine } from "@/lib/domain/sharing/shared-card";
import type { Translator } from "@/lib/i18n/translator";

/** A band of people in words. */
export const peopleIn = ({ from, to }: Band, t: Translator): string =>
  to === null ? t("page.peopleMore", { from }) : t("page.people", { from, to });

/** A line of a shared page in words. */
export function wordsOf(line: SharedLine, t: Translator): string {
  switch (line.kind) {
    case "plan":
      return t(`sentences.${line.template}`, { ...line.slots });
    case "text":
      return line.text;
    case "quote":
      return t("page.quote", { text: line.text });
  }
}
