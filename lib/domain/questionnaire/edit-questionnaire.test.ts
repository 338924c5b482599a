import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionChecks, impossibleChecks } from "./attention-check";
import { checkQuestionnaire } from "./check-questionnaire";
import type { Edit } from "./edit";
import { newHistory, recordEdit, redo, undo } from "./edit-history";
import { editQuestionnaire, placeOf } from "./edit-questionnaire";
import { blankItem } from "./item-types";
import type { Item } from "./item";
import { findItem, itemsOf, questionnaireSchema, type Questionnaire } from "./questionnaire";
import { countedIds } from "./short-id";
import { customerStudy } from "./templates/customer-study";

const study = customerStudy(countedIds("x"));
const code = (name: string): Item => {
  const item = itemsOf(study).find((one) => one.code === name);
  if (!item) throw new Error(name);
  return item;
};
const nobody: ReadonlySet<string> = new Set();
const run = (edit: Edit, publishedIds = nobody, on = study) =>
  editQuestionnaire(on, edit, { newId: countedIds("new"), publishedIds });
const firstOption = (item: Item): string => ("options" in item ? (item.options[0]?.id ?? "") : "");

describe("editQuestionnaire", () => {
  it("an option nobody can have answered with is deleted; a published one is retired and the author is told", () => {
    const age = code("age");
    const optionId = firstOption(age);
    const edit: Edit = { kind: "remove-option", itemId: age.id, optionId };
    const gone = findItem(run(edit).questionnaire, age.id);
    expect("options" in (gone ?? {}) && JSON.stringify(gone)).not.toContain(optionId);
    const retired = run(edit, new Set([optionId]));
    expect(JSON.stringify(findItem(retired.questionnaire, age.id))).toContain(optionId);
    expect(retired.notes).toEqual([{ code: "option-retired", params: {} }]);
  });

  it("removing an item drops the conditions that asked about it, and says how many", () => {
    const { questionnaire, notes } = run({ kind: "remove-item", itemId: code("frequency").id });
    expect(notes).toEqual([{ code: "conditions-dropped", params: { count: 1 } }]);
    expect(questionnaire.pages.some((page) => page.showWhen)).toBe(false);
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
  });

  it("a new choice goes before none of these and prefer not to say", () => {
    const barriers = code("barriers");
    const { questionnaire } = run({
      kind: "add-option",
      itemId: barriers.id,
      optionKind: "choice",
      label: {},
    });
    const item = findItem(questionnaire, barriers.id);
    const kinds = item && "options" in item ? item.options.map((option) => option.kind) : [];
    expect(kinds.lastIndexOf("choice")).toBeLessThan(kinds.indexOf("other"));
  });

  it("a row that checks attention asks for an offered answer, also in a copy, and can become ordinary again", () => {
    const attitudes = code("attitudes");
    if (attitudes.type !== "likert-matrix") throw new Error("attitudes");
    const [rowId = "", expected = ""] = [attitudes.rows[2]?.id, attitudes.options[3]?.id];
    const checked = run({ kind: "set-expected", itemId: attitudes.id, rowId, expected }).questionnaire;
    expect(attentionChecks(findItem(checked, attitudes.id) ?? attitudes)).toEqual([{ rowId, expected }]);
    const copied = run({ kind: "duplicate-item", itemId: attitudes.id }, nobody, checked);
    const copy = findItem(copied.questionnaire, copied.createdId ?? "") ?? attitudes;
    expect(attentionChecks(copy)).toHaveLength(1);
    expect(impossibleChecks(copy)).toEqual([]);
    const again = run(
      { kind: "set-expected", itemId: attitudes.id, rowId, expected: undefined },
      nobody,
      checked,
    );
    expect(again.questionnaire).toEqual(study);
  });

  it("a check whose answer was taken away has to be mended before publishing", () => {
    const age = code("age");
    const expected = firstOption(age);
    const checked = run({ kind: "set-expected", itemId: age.id, expected }).questionnaire;
    expect(checkQuestionnaire(checked)).toEqual([]);
    const gone = run({ kind: "remove-option", itemId: age.id, optionId: expected }, nobody, checked);
    expect(checkQuestionnaire(gone.questionnaire).map((one) => one.code)).toEqual(["expected-gone"]);
  });

  it("a copy stands behind its original, under another name, with ids of its own", () => {
    const { questionnaire, createdId } = run({ kind: "duplicate-item", itemId: code("age").id });
    expect(placeOf(questionnaire, createdId ?? "")?.at).toBe((placeOf(study, code("age").id)?.at ?? 0) + 1);
    expect(findItem(questionnaire, createdId ?? "")?.code).toBe("age_2");
    expect(checkQuestionnaire(questionnaire)).toEqual([]);
  });

  it("an item added under a name that is taken gets another", () => {
    const item = blankItem("nps", "AGE", countedIds("i"));
    const { questionnaire } = run({
      kind: "add-item",
      item,
      place: { pageId: study.pages[0]?.id ?? "", at: 0 },
    });
    expect(findItem(questionnaire, item.id)?.code).toBe("AGE_2");
  });

  it("a change of a field the type does not have is not its own", () => {
    const { questionnaire } = run({ kind: "update-item", itemId: code("nps").id, change: { points: 7 } });
    expect(findItem(questionnaire, code("nps").id)).toEqual(code("nps"));
  });

  it("what an edit does not touch keeps its identity", () => {
    const { questionnaire } = run({
      kind: "update-item",
      itemId: code("age").id,
      change: { required: true },
    });
    const changed = itemsOf(questionnaire).filter((item, at) => item !== itemsOf(study)[at]);
    expect(changed.map((item) => item.code)).toEqual(["age"]);
  });

  const itemIds = itemsOf(study).map((item) => item.id);
  const pageIds = study.pages.map((page) => page.id);
  const someEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant("remove-item" as const), itemId: fc.constantFrom(...itemIds) }),
    fc.record({ kind: fc.constant("duplicate-item" as const), itemId: fc.constantFrom(...itemIds) }),
    fc.record({ kind: fc.constant("remove-page" as const), pageId: fc.constantFrom(...pageIds) }),
    fc.record({ kind: fc.constant("add-page" as const), at: fc.nat(9) }),
    fc.record({
      kind: fc.constant("move-page" as const),
      pageId: fc.constantFrom(...pageIds),
      at: fc.nat(9),
    }),
    fc.record({
      kind: fc.constant("move-item" as const),
      itemId: fc.constantFrom(...itemIds),
      place: fc.record({ pageId: fc.constantFrom(...pageIds), at: fc.nat(6) }),
    }),
    fc.record({
      kind: fc.constant("add-option" as const),
      itemId: fc.constantFrom(...itemIds),
      optionKind: fc.constantFrom("choice" as const, "other" as const),
      label: fc.constant({ en: "New" }),
    }),
  );

  it("law: after any edits the questionnaire is sound in shape, its ids are unique, and undoing them all restores it", () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 12 }), (edits) => {
        const newId = countedIds("new");
        let history = newHistory(study);
        for (const edit of edits) {
          const { questionnaire } = editQuestionnaire(history.present, edit, { newId, publishedIds: nobody });
          history = recordEdit(history, questionnaire, null);
        }
        questionnaireSchema.parse(history.present);
        const codes = checkQuestionnaire(history.present).map((one) => one.code);
        expect(codes).not.toContain("duplicate-id");
        expect(codes).not.toContain("condition-unknown-item");
        const end: Questionnaire = history.present;
        const steps = history.past.length;
        for (let step = 0; step < steps; step += 1) history = undo(history);
        expect(history.present).toBe(study);
        for (let step = 0; step < steps; step += 1) history = redo(history);
        expect(history.present).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});

describe("edit history", () => {
  const titled = (en: string): Questionnaire => ({ ...study, title: { en } });

  it("typing in one field is one step; another field begins the next", () => {
    let history = newHistory(study);
    for (const text of ["a", "ab", "abc"]) history = recordEdit(history, titled(text), "title");
    history = recordEdit(history, titled("x"), "closing");
    expect(undo(history).present.title).toEqual({ en: "abc" });
    expect(undo(undo(history)).present).toBe(study);
  });

  it("a new edit forgets what was taken back", () => {
    const history = recordEdit(undo(recordEdit(newHistory(study), titled("a"), null)), titled("b"), null);
    expect(redo(history)).toBe(history);
  });
});
