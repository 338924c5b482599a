import { canonicalJson } from "./canonical-json";
import { change, type Change, type ChangeCode } from "./change";
import { hasOptions, hasRows } from "./item-parts";
import type { Item, LocalisedText, MatrixRow, Option } from "./item";

const differ = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null);

/** Fields whose difference is one change with one meaning, wherever a type has them. */
const fields: readonly (readonly [string, ChangeCode])[] = [
  ["text", "item-text"],
  ["help", "item-help"],
  ["code", "item-code"],
  ["required", "item-required"],
  ["role", "item-role"],
  ["dimension", "item-role"],
  ["sensitive", "item-sensitive"],
  ["showWhen", "item-condition"],
  ["randomise", "item-order"],
  ["low", "item-end-labels"],
  ["high", "item-end-labels"],
  ["points", "scale-length"],
  ["display", "item-display"],
  ["unit", "number-unit"],
  ["decimals", "answer-range"],
  ["expected", "attention-check"],
  ["earliest", "answer-range"],
  ["latest", "answer-range"],
  ["maximumLength", "answer-range"],
];

/** "Pick 3" and "pick 5" give shares that cannot be put side by side; a number's bounds only narrow the answers. */
const rangeCode = (item: Item): ChangeCode => (item.type === "multiple-choice" ? "how-many" : "answer-range");

const first = (text: LocalisedText, language: string): string =>
  text[language] ?? Object.values(text)[0] ?? "";

interface PartCodes {
  readonly added: ChangeCode;
  readonly removed: ChangeCode;
  readonly moved: ChangeCode;
}

const optionCodes = (item: Item): PartCodes => ({
  added: item.type === "likert-matrix" || item.type === "ranking" ? "scale-length" : "option-added",
  removed: "option-removed",
  moved: item.type === "likert-matrix" ? "scale-order" : "option-order",
});
const rowCodes: PartCodes = { added: "row-added", removed: "row-removed", moved: "row-order" };

function compareParts<T extends Option | MatrixRow>(
  before: readonly T[],
  after: readonly T[],
  codes: PartCodes,
  itemId: string,
  language: string,
): Change[] {
  const place = { itemId };
  const offered = (parts: readonly T[]) => parts.filter((part) => !part.retired);
  const was = new Map(offered(before).map((part) => [part.id, part]));
  const is = new Map(offered(after).map((part) => [part.id, part]));
  const name = (part: T) => ({ part: first(part.label, language) });
  const changes: Change[] = [];
  for (const [id, part] of is) if (!was.has(id)) changes.push(change(codes.added, place, name(part)));
  for (const [id, part] of was) {
    const now = is.get(id);
    if (!now) {
      changes.push(change(codes.removed, place, name(part)));
      continue;
    }
    if (differ(part.label, now.label))
      changes.push(
        change("part-label", place, { from: first(part.label, language), to: first(now.label, language) }),
      );
    if (part.code !== now.code)
      changes.push(change("part-code", place, { ...name(now), from: part.code, to: now.code }));
    if ("kind" in part && "kind" in now && part.kind !== now.kind)
      changes.push(change("option-kind", place, name(now)));
    if ("reversed" in part && "reversed" in now && part.reversed !== now.reversed)
      changes.push(change("row-reversed", place, name(now)));
    if ("reversed" in part && "reversed" in now && part.expected !== now.expected)
      changes.push(change("attention-check", place));
  }
  const common = (ids: Iterable<string>) => [...ids].filter((id) => was.has(id) && is.has(id)).join();
  if (common(was.keys()) !== common(is.keys())) changes.push(change(codes.moved, place));
  return changes;
}

/** What changed in an item that both versions have. */
export function compareItems(before: Item, after: Item, language: string): Change[] {
  const place = { itemId: after.id };
  if (before.type !== after.type) return [change("item-type", place, { from: before.type, to: after.type })];
  const was = before as unknown as Record<string, unknown>;
  const is = after as unknown as Record<string, unknown>;
  const codes = new Set(fields.filter(([field]) => differ(was[field], is[field])).map(([, code]) => code));
  if (differ(was["minimum"], is["minimum"]) || differ(was["maximum"], is["maximum"]))
    codes.add(rangeCode(after));
  const changes = [...codes].map((code) =>
    code === "item-text"
      ? change(code, place, { from: first(before.text, language), to: first(after.text, language) })
      : change(code, place),
  );
  if (hasOptions(before) && hasOptions(after))
    changes.push(...compareParts(before.options, after.options, optionCodes(after), after.id, language));
  if (hasRows(before) && hasRows(after))
    changes.push(...compareParts(before.rows, after.rows, rowCodes, after.id, language));
  return changes;
}
