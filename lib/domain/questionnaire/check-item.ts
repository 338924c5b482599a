import { impossibleChecks } from "./attention-check";
import { repeatedPartCodes } from "./codes";
import { finding, type Finding } from "./finding";
import { offeredOptions, offeredRows } from "./item-parts";
import type { Item, ItemOf, LocalisedText } from "./item";

/** Rows that a phone still shows on about two screens. */
const rowsForPhone = 9;
/** From this many on, the first and last of a list are chosen more often than they deserve. */
const longBattery = 6;
const longText = 400;

const isBlank = (text: LocalisedText, language: string): boolean => (text[language] ?? "").trim() === "";

const over = (minimum: number | null, maximum: number | null): boolean =>
  minimum !== null && maximum !== null && minimum > maximum;

function checkOptions(item: Item, language: string): Finding[] {
  const place = { itemId: item.id };
  const options = offeredOptions(item);
  const found: Finding[] = [];
  if (options.length < 2)
    found.push(finding(item.type === "likert-matrix" ? "no-points" : "no-options", place));
  const blank = options.filter((option) => isBlank(option.label, language)).length;
  if (blank > 0) found.push(finding("empty-option", place, { count: blank }));
  return found;
}

function checkMultipleChoice(item: ItemOf<"multiple-choice">): Finding[] {
  const place = { itemId: item.id };
  const offered = offeredOptions(item).filter(
    (option) => option.kind === "choice" || option.kind === "other",
  ).length;
  const found: Finding[] = [];
  if (over(item.minimum, item.maximum)) found.push(finding("minimum-over-maximum", place));
  if (item.minimum !== null && item.minimum > offered)
    found.push(finding("more-than-offered", place, { minimum: item.minimum, offered }));
  if (offered >= longBattery && !item.randomise)
    found.push(finding("not-randomised", place, { count: offered }));
  return found;
}

function checkMatrix(item: ItemOf<"likert-matrix">, language: string): Finding[] {
  const place = { itemId: item.id };
  const rows = offeredRows(item);
  const found: Finding[] = [];
  if (rows.length === 0) found.push(finding("no-rows", place));
  const blank = rows.filter((row) => isBlank(row.label, language)).length;
  if (blank > 0) found.push(finding("empty-row", place, { count: blank }));
  if (rows.length > rowsForPhone)
    found.push(finding("matrix-too-long", place, { count: rows.length, most: rowsForPhone }));
  if (rows.length >= longBattery && !item.randomise)
    found.push(finding("not-randomised", place, { count: rows.length }));
  return found;
}

function checkType(item: Item, language: string): Finding[] {
  const place = { itemId: item.id };
  switch (item.type) {
    case "single-choice":
      return checkOptions(item, language);
    case "ranking": {
      const count = offeredOptions(item).length;
      return count >= longBattery && !item.randomise
        ? [...checkOptions(item, language), finding("not-randomised", place, { count })]
        : checkOptions(item, language);
    }
    case "multiple-choice":
      return [...checkOptions(item, language), ...checkMultipleChoice(item)];
    case "likert-matrix":
      return [...checkMatrix(item, language), ...checkOptions(item, language)];
    case "number":
      return over(item.minimum, item.maximum) ? [finding("minimum-over-maximum", place)] : [];
    case "date":
      return item.earliest !== null && item.latest !== null && item.earliest > item.latest
        ? [finding("minimum-over-maximum", place)]
        : [];
    case "rating":
    case "nps":
    case "short-text":
    case "long-text":
    case "consent":
    case "statement":
      return [];
  }
}

/** What is wrong or could be better with one item by itself. Texts are judged in the first language. */
export function checkItem(item: Item, language: string): Finding[] {
  const place = { itemId: item.id };
  const found: Finding[] = [];
  if (isBlank(item.text, language)) found.push(finding("empty-text", place));
  const length = item.text[language]?.length ?? 0;
  if (length > longText && item.type !== "statement" && item.type !== "consent")
    found.push(finding("text-very-long", place, { count: length }));
  if (item.sensitive && item.required) found.push(finding("sensitive-required", place));
  for (const code of repeatedPartCodes(item)) found.push(finding("duplicate-part-code", place, { code }));
  if (impossibleChecks(item).length > 0) found.push(finding("expected-gone", place));
  return [...found, ...checkType(item, language)];
}
