import { hasOptions, hasRows } from "./item-parts";
import type { Item } from "./item";
import { itemsOf, type Questionnaire } from "./questionnaire";

/** The lowest whole number, from 1, that no code uses: what the next option or row is called in exports. */
export function nextNumericCode(codes: readonly string[]): string {
  const used = new Set(codes);
  let next = codes.length + 1;
  while (used.has(String(next))) next += 1;
  return String(next);
}

/** A variable name that no item uses yet: `wanted`, else `wanted_2`, `wanted_3`, … */
export function freeItemCode(questionnaire: Questionnaire, wanted: string): string {
  const used = new Set(itemsOf(questionnaire).map((item) => item.code.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  const stem = wanted.replace(/_\d+$/, "").slice(0, 52);
  let count = 2;
  while (used.has(`${stem}_${count}`.toLowerCase())) count += 1;
  return `${stem}_${count}`;
}

/** A variable name for an item that has none of its own: `q1`, `q2`, … */
export function nextQuestionCode(questionnaire: Questionnaire): string {
  const used = new Set(itemsOf(questionnaire).map((item) => item.code.toLowerCase()));
  let count = used.size + 1;
  while (used.has(`q${count}`)) count += 1;
  return `q${count}`;
}

/** Codes of an item's parts that occur more than once: two columns of an export would share a name. */
export function repeatedPartCodes(item: Item): string[] {
  const lists = [
    hasOptions(item) ? item.options.map((option) => option.code) : [],
    hasRows(item) ? item.rows.map((row) => row.code) : [],
  ];
  return lists.flatMap((codes) => [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]);
}
