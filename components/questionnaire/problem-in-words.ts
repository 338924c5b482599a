import type { Item } from "@/lib/domain/questionnaire/item";
import { offeredOf } from "@/lib/domain/responses/display-order";
import type { AnswerProblem } from "@/lib/domain/responses/answer-problem";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { ids, sayIn, translatorOf, type ItemProps } from "./item-props";

/** What is wrong with an answer, as a sentence for the respondent. */
export function problemInWords(
  item: Item,
  one: AnswerProblem,
  { say, t }: Pick<ItemProps, "say" | "t">,
): string {
  const row = item.type === "likert-matrix" ? item.rows.find((part) => part.id === one.path[1]) : undefined;
  return t(`problems.${one.code}`, { ...one.params, ...(row ? { row: say(row.label) } : {}) });
}

/** Id of the control that puts a problem right: where the summary's link leads. */
export function controlOf(item: Item, one: AnswerProblem): string {
  const [first] = "options" in item ? offeredOf(item.options) : [];
  switch (item.type) {
    case "likert-matrix":
      return ids.part(item.id, one.path[1] ?? "", first?.id ?? "");
    case "single-choice":
    case "multiple-choice":
      return ids.part(item.id, first?.id ?? "");
    case "ranking":
      return ids.part(item.id, one.path[1] ?? first?.id ?? "");
    case "rating":
      return ids.part(item.id, "1");
    case "nps":
      return ids.part(item.id, "0");
    case "consent":
      return ids.part(item.id, "yes");
    default:
      return ids.part(item.id);
  }
}

export interface SpokenProblem {
  readonly item: string;
  /** Id of the control that puts it right. */
  readonly control: string;
  readonly message: string;
}

/** The problems of a page for the script, which puts them where the page would have shown them. */
export function problemsInWords(page: PageToAnswer): {
  readonly title: string;
  readonly problems: readonly SpokenProblem[];
} {
  const say = sayIn(page);
  const t = translatorOf(page);
  const problems = page.problems.flatMap((one) => {
    const item = page.page.items.find((shown) => shown.id === one.path[0]);
    if (!item) return [];
    return [{ item: item.id, control: controlOf(item, one), message: problemInWords(item, one, { say, t }) }];
  });
  return { title: t("problems.title", { count: problems.length }), problems };
}
