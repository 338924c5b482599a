import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions";
import type { Edit } from "./edit";
import { editQuestionnaire } from "./edit-questionnaire";
import type { Item } from "./item";
import { itemsOf, type Questionnaire } from "./questionnaire";
import { countedIds } from "./short-id";
import { customerStudy } from "./templates/customer-study";

const before = customerStudy(countedIds("x"));
const byCode = (code: string): Item => {
  const item = itemsOf(before).find((one) => one.code === code);
  if (!item) throw new Error(code);
  return item;
};
const optionOf = (code: string, at: number): string => {
  const item = byCode(code);
  return "options" in item ? (item.options[at]?.id ?? "") : "";
};
const rowOf = (code: string, at: number): string => {
  const item = byCode(code);
  return "rows" in item ? (item.rows[at]?.id ?? "") : "";
};
const after = (...edits: Edit[]): Questionnaire =>
  edits.reduce(
    (now, edit) =>
      editQuestionnaire(now, edit, {
        newId: countedIds("new"),
        publishedIds: new Set([optionOf("age", 0), rowOf("attitudes", 0)]),
      }).questionnaire,
    before,
  );
const compared = (...edits: Edit[]) => {
  const { class: verdict, changes } = compareVersions(before, after(...edits));
  return [verdict, changes.map((one) => one.code)];
};

describe("compareVersions", () => {
  it("nothing published yet: the first version", () => {
    expect(compareVersions(undefined, before)).toEqual({ class: "first", changes: [] });
  });

  it("the same questionnaire, with its keys in another order, differs in nothing", () => {
    const reordered = JSON.parse(JSON.stringify(before), (_, value: unknown) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Questionnaire;
    expect(compareVersions(before, reordered)).toEqual({ class: "cosmetic", changes: [] });
  });

  it.each<[string, string, string[], Edit]>([
    [
      "a reworded item",
      "cosmetic",
      ["item-text"],
      { kind: "update-item", itemId: byCode("age").id, change: { text: { en: "Your age?" } } },
    ],
    [
      "a renamed option",
      "cosmetic",
      ["part-label"],
      {
        kind: "update-option",
        itemId: byCode("age").id,
        optionId: optionOf("age", 1),
        change: { label: { en: "25 to 34" } },
      },
    ],
    [
      "options in another order",
      "cosmetic",
      ["option-order"],
      { kind: "move-option", itemId: byCode("channel").id, optionId: optionOf("channel", 0), at: 3 },
    ],
    [
      "one item moved",
      "cosmetic",
      ["item-moved"],
      { kind: "move-item", itemId: byCode("age").id, place: { pageId: before.pages[1]?.id ?? "", at: 0 } },
    ],
    [
      "a new option",
      "compatible",
      ["option-added"],
      { kind: "add-option", itemId: byCode("age").id, optionKind: "choice", label: { en: "90+" } },
    ],
    [
      "a new row",
      "compatible",
      ["row-added"],
      { kind: "add-row", itemId: byCode("attitudes").id, label: { en: "New" } },
    ],
    [
      "a check of attention",
      "compatible",
      ["attention-check"],
      { kind: "set-expected", itemId: byCode("age").id, expected: optionOf("age", 1) },
    ],
    ["an item copied", "compatible", ["item-added"], { kind: "duplicate-item", itemId: byCode("age").id }],
    ["an item taken out", "compatible", ["item-removed"], { kind: "remove-item", itemId: byCode("age").id }],
    [
      "a retired option",
      "breaking",
      ["option-removed"],
      { kind: "remove-option", itemId: byCode("age").id, optionId: optionOf("age", 0) },
    ],
    [
      "a removed option",
      "breaking",
      ["option-removed"],
      { kind: "remove-option", itemId: byCode("age").id, optionId: optionOf("age", 1) },
    ],
    [
      "reversed coding",
      "breaking",
      ["row-reversed"],
      {
        kind: "update-row",
        itemId: byCode("attitudes").id,
        rowId: rowOf("attitudes", 0),
        change: { reversed: true },
      },
    ],
    [
      "a longer agreement scale",
      "breaking",
      ["scale-length"],
      { kind: "add-option", itemId: byCode("attitudes").id, optionKind: "choice", label: { en: "!" } },
    ],
    [
      "scale points in another order",
      "breaking",
      ["scale-order"],
      { kind: "move-option", itemId: byCode("attitudes").id, optionId: optionOf("attitudes", 0), at: 4 },
    ],
    [
      "pick 4 instead of pick 3",
      "breaking",
      ["how-many"],
      { kind: "update-item", itemId: byCode("benefits").id, change: { maximum: 4 } },
    ],
    [
      "an option that now means nothing",
      "breaking",
      ["option-kind"],
      {
        kind: "update-option",
        itemId: byCode("age").id,
        optionId: optionOf("age", 1),
        change: { kind: "dont-know" },
      },
    ],
  ])("%s is %s", (_, verdict, codes, edit) => {
    expect(compared(edit)).toEqual([verdict, codes]);
  });

  it("the strongest change decides the class", () => {
    expect(
      compared(
        { kind: "set-accent", accent: "#000000" },
        { kind: "remove-option", itemId: byCode("age").id, optionId: optionOf("age", 0) },
      )[0],
    ).toBe("breaking");
  });

  it("law: moving one item names that item, or a neighbour it changed places with, and nothing else", () => {
    const ids = itemsOf(before).map((item) => item.id);
    fc.assert(
      fc.property(fc.nat(ids.length - 1), fc.nat(before.pages.length - 1), fc.nat(5), (item, page, at) => {
        const place = { pageId: before.pages[page]?.id ?? "", at };
        const { changes } = compareVersions(
          before,
          after({ kind: "move-item", itemId: ids[item] ?? "", place }),
        );
        expect(changes.length).toBeLessThanOrEqual(1);
        expect(changes.every((one) => one.code === "item-moved")).toBe(true);
      }),
    );
  });
});
