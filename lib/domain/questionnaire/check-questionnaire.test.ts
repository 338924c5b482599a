import { describe, expect, it } from "vitest";
import { checkQuestionnaire, errorsAmong } from "./check-questionnaire";
import type { Condition } from "./condition";
import { blankItem } from "./item-types";
import type { Item, ItemType } from "./item";
import type { Questionnaire } from "./questionnaire";
import { countedIds } from "./short-id";
import { customerStudy } from "./templates/customer-study";

const newId = countedIds("n");

function named<T extends ItemType>(type: T, code: string, change: object = {}): Item {
  const item = blankItem(type, code, newId);
  const filled = { ...item, id: code, text: { en: code }, role: "descriptor", ...change } as Item;
  if ("options" in filled && !("options" in change))
    filled.options = filled.options.map((option, at) => ({
      ...option,
      id: `${code}-${at}`,
      label: { en: `${at}` },
    }));
  if ("rows" in filled && !("rows" in change))
    filled.rows = filled.rows.map((row, at) => ({ ...row, id: `${code}-r${at}`, label: { en: `${at}` } }));
  return filled;
}

const asking = (items: Item[], change: Partial<Questionnaire> = {}): Questionnaire => ({
  ...customerStudy(newId),
  pages: [{ id: "page", title: {}, items: [named("single-choice", "base", { role: "base" }), ...items] }],
  ...change,
});
const codes = (questionnaire: Questionnaire) => checkQuestionnaire(questionnaire).map((one) => one.code);
const when = (showWhen: Condition) => ({ showWhen });
const selected = (itemId: string, ...optionIds: string[]): Condition => ({
  kind: "selected",
  itemId,
  optionIds,
});

describe("checkQuestionnaire", () => {
  it("says nothing about a sound questionnaire", () => {
    expect(codes(asking([named("nps", "nps")]))).toEqual([]);
  });

  it("a condition on a later item, or on the item itself, is an error", () => {
    const ahead = named("nps", "a", when(selected("b", "b-0")));
    expect(codes(asking([ahead, named("single-choice", "b")]))).toEqual(["condition-looks-ahead"]);
    expect(codes(asking([named("single-choice", "a", when(selected("a", "a-0")))]))).toEqual([
      "condition-looks-ahead",
    ]);
  });

  it("two items that wait for each other cannot both pass", () => {
    const a = named("single-choice", "a", when(selected("b", "b-0")));
    const b = named("single-choice", "b", when(selected("a", "a-0")));
    expect(codes(asking([a, b]))).toContain("condition-looks-ahead");
  });

  it("a page's condition may not look at an item of the page", () => {
    const pages = [
      {
        id: "p",
        title: {},
        items: [named("single-choice", "a", { role: "base" })],
        ...when(selected("a", "a-0")),
      },
    ];
    expect(codes(asking([], { pages }))).toEqual(["condition-looks-ahead"]);
  });

  it("conditions on items and options that are not there are errors, also inside not and any", () => {
    const gone: Condition = { kind: "not", of: { kind: "any", of: [selected("gone", "x")] } };
    expect(codes(asking([named("nps", "a", when(gone))]))).toEqual(["condition-unknown-item"]);
    expect(codes(asking([named("nps", "a", when(selected("base", "gone")))]))).toEqual([
      "condition-unknown-option",
    ]);
  });

  it("a number cannot be asked of a choice, nor an option of a number", () => {
    const compare: Condition = { kind: "compare", itemId: "base", operator: "gt", value: 2 };
    expect(codes(asking([named("nps", "a", when(compare))]))).toEqual(["condition-wrong-kind"]);
    expect(codes(asking([named("nps", "a"), named("nps", "b", when(selected("a", "x")))]))).toEqual([
      "condition-wrong-kind",
    ]);
  });

  it.each<[string, Condition]>([
    [
      "two options of one choice",
      { kind: "all", of: [selected("base", "base-0"), selected("base", "base-1")] },
    ],
    [
      "numbers that do not meet",
      {
        kind: "all",
        of: [
          { kind: "compare", itemId: "n", operator: "gt", value: 5 },
          { kind: "compare", itemId: "n", operator: "lt", value: 5 },
        ],
      },
    ],
  ])("a demand nobody can meet is an error: %s", (_, condition) => {
    expect(codes(asking([named("number", "n"), named("nps", "a", when(condition))]))).toEqual([
      "condition-never-true",
    ]);
  });

  it("special categories need a consent before them and may not be required", () => {
    const health = named("short-text", "health", { sensitive: true });
    expect(codes(asking([health]))).toEqual(["sensitive-without-consent"]);
    expect(codes(asking([health, named("consent", "ok")]))).toEqual(["sensitive-without-consent"]);
    expect(codes(asking([named("consent", "ok"), health]))).toEqual([]);
    expect(codes(asking([named("consent", "ok"), { ...health, required: true }]))).toEqual([
      "sensitive-required",
    ]);
  });

  it("finds what is empty, too long for a phone, or always in the same order", () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({
      id: `r${at}`,
      code: `${at}`,
      label: { en: `${at}` },
      reversed: false,
      retired: false,
    }));
    expect(codes(asking([named("likert-matrix", "m", { rows, randomise: false })]))).toEqual([
      "matrix-too-long",
      "not-randomised",
    ]);
    expect(codes(asking([named("likert-matrix", "m", { rows: [] })]))).toEqual(["no-rows"]);
    expect(codes(asking([named("likert-matrix", "m", { options: [] })]))).toEqual(["no-points"]);
    expect(codes(asking([named("ranking", "r", { options: [] })]))).toEqual(["no-options"]);
    expect(codes(asking([named("nps", "t", { text: { en: "  " } })]))).toEqual(["empty-text"]);
    expect(codes(asking([named("number", "n", { minimum: 5, maximum: 2 })]))).toEqual([
      "minimum-over-maximum",
    ]);
    expect(codes(asking([named("multiple-choice", "c", { minimum: 4 })]))).toEqual(["more-than-offered"]);
  });

  it("ids and variable names are unique, whatever their case", () => {
    expect(codes(asking([named("nps", "a"), named("nps", "b", { id: "a", code: "A" })]))).toEqual([
      "duplicate-id",
      "duplicate-code",
    ]);
  });

  it("options may share ids with another question's, never with one another", () => {
    const choice = (id: string, ...optionIds: string[]) =>
      named("single-choice", id, {
        options: optionIds.map((optionId, at) => ({
          id: optionId,
          code: String(at),
          label: { en: String(at) },
          kind: "choice",
          retired: false,
        })),
      });
    expect(codes(asking([choice("a", "o1", "o2"), choice("b", "o1", "o2")]))).not.toContain("duplicate-id");
    expect(codes(asking([choice("a", "o1", "o1")]))).toContain("duplicate-id");
  });

  it("advice never blocks: no base, missing translations, questions nothing uses", () => {
    const findings = checkQuestionnaire(
      asking([], {
        languages: ["en", "pl"],
        pages: [{ id: "p", title: {}, items: [named("nps", "a", { role: "none" })] }],
      }),
    );
    expect(new Set(findings.map((one) => one.code))).toEqual(
      new Set(["no-base", "missing-translation", "unused-item"]),
    );
    expect(errorsAmong(findings)).toEqual([]);
  });
});
