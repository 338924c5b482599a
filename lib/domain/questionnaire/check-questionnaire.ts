import { isOnlyCheck } from "./attention-check";
import { checkConditions } from "./check-conditions";
import { checkItem } from "./check-item";
import { itemsIn } from "./condition";
import { finding, type Finding } from "./finding";
import { idsOfItem } from "./item-parts";
import type { Item } from "./item";
import { missingTranslations } from "./missing-translations";
import { itemsOf, type Questionnaire } from "./questionnaire";

/**
 * Pages and items have ids of their own among all. Options and rows are always named together with their item, so theirs
 * need only differ within it: those of an imported file are o1, o2, … for every column.
 */
function checkIds(questionnaire: Questionnaire): Finding[] {
  const seen = new Set<string>();
  const codes = new Set<string>();
  const found: Finding[] = [];
  const meet = (id: string, place: { itemId: string } | { pageId: string }, among = seen) => {
    if (among.has(id)) found.push(finding("duplicate-id", place, { id }));
    among.add(id);
  };
  for (const page of questionnaire.pages) {
    meet(page.id, { pageId: page.id });
    for (const item of page.items) {
      const place = { itemId: item.id };
      meet(item.id, place);
      const parts = new Set<string>();
      for (const id of idsOfItem(item).slice(1)) meet(id, place, parts);
      const code = item.code.toLowerCase();
      if (codes.has(code)) found.push(finding("duplicate-code", place, { code: item.code }));
      codes.add(code);
    }
  }
  return found;
}

/** A special-category question may only follow a consent that every respondent on its path has met. */
function checkConsent(items: readonly Item[]): Finding[] {
  const firstConsent = items.findIndex((item) => item.type === "consent" && !item.showWhen);
  return items
    .filter((item, at) => item.sensitive && (firstConsent < 0 || at < firstConsent))
    .map((item) => finding("sensitive-without-consent", { itemId: item.id }));
}

/** Items that group nobody, describe nobody and decide nothing: data one need not ask for. Verbatims are read as they are. */
function unusedItems(questionnaire: Questionnaire): Finding[] {
  const conditions = questionnaire.pages.flatMap((page) => [
    page.showWhen,
    ...page.items.map((item) => item.showWhen),
  ]);
  const used = new Set(conditions.flatMap((condition) => (condition ? itemsIn(condition) : [])));
  const usedAsTheyAre = new Set<Item["type"]>(["consent", "statement", "long-text"]);
  return itemsOf(questionnaire)
    .filter((item) => item.role === "none" && !usedAsTheyAre.has(item.type) && !isOnlyCheck(item))
    .filter((item) => !used.has(item.id))
    .map((item) => finding("unused-item", { itemId: item.id }));
}

/**
 * Everything that keeps a questionnaire from being published (errors) and everything a careful colleague would
 * mention (advice), in page order within each kind of check. Empty: nothing to say.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): Finding[] {
  const items = itemsOf(questionnaire);
  const language = questionnaire.languages[0] ?? "en";
  if (!items.some((item) => item.type !== "statement")) return [finding("no-items")];
  return [
    ...checkIds(questionnaire),
    ...items.flatMap((item) => checkItem(item, language)),
    ...checkConditions(questionnaire),
    ...checkConsent(items),
    ...questionnaire.pages
      .filter((page) => page.items.length === 0)
      .map((page) => finding("empty-page", { pageId: page.id })),
    ...(items.some((item) => item.role === "base") ? [] : [finding("no-base")]),
    ...missingTranslations(questionnaire).map(({ language: missing, count, itemId }) =>
      finding("missing-translation", itemId === undefined ? {} : { itemId }, { language: missing, count }),
    ),
    ...unusedItems(questionnaire),
  ];
}

/** What keeps it from being published. */
export const errorsAmong = (findings: readonly Finding[]): Finding[] =>
  findings.filter((one) => one.severity === "error");
