import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyItemType } from "@/tests/support/every-item-type";
import type { Answer, Answers } from "../questionnaire/answer";
import { findItem, itemsOf } from "../questionnaire/questionnaire";
import { fieldsOfAnswers } from "./fields-of-answer";
import { missingReasonsOf } from "./missing-reasons";
import { readAnswer } from "./read-answer";
import { validateAnswers } from "./validate-answers";

const full: Answers = {
  "taking-part": { type: "consent", given: true },
  where: { type: "single-choice", optionId: "else", other: "A farm" },
  benefits: { type: "multiple-choice", optionIds: ["price", "fresh"] },
  attitudes: { type: "likert-matrix", rows: { plan: "1", new: "3", compare: "5" } },
  stars: { type: "rating", value: 4 },
  effort: { type: "rating", value: 7 },
  recommend: { type: "nps", value: 9 },
  order: { type: "ranking", optionIds: ["dairy", "bakery", "frozen", "produce"] },
  spend: { type: "number", value: 82.5 },
  town: { type: "short-text", text: "Valletta" },
  last: { type: "date", date: "2026-11-01" },
};

const codesWith = (itemId: string, answer: Answer | undefined, complete = true): string[] => {
  const { [itemId]: _replaced, ...rest } = full;
  const result = validateAnswers(everyItemType, answer ? { ...rest, [itemId]: answer } : rest, { complete });
  return result.ok ? [] : result.problems.map((one) => one.code);
};

describe("answers to a questionnaire with every type of item", () => {
  it("are valid when each fits its item", () => {
    expect(validateAnswers(everyItemType, full, { complete: true })).toEqual({ ok: true, value: full });
  });

  it.each<[string, string, Answer]>([
    ["an option of another item", "where", { type: "single-choice", optionId: "price" }],
    ["a retired option", "where", { type: "single-choice", optionId: "retired-option" }],
    ["a row that does not exist", "attitudes", { type: "likert-matrix", rows: { nowhere: "1" } }],
    ["a point of no scale", "attitudes", { type: "likert-matrix", rows: { plan: "9" } }],
    [
      "an option ranked twice",
      "order",
      { type: "ranking", optionIds: ["dairy", "dairy", "bakery", "frozen"] },
    ],
    ["an option ticked twice", "benefits", { type: "multiple-choice", optionIds: ["price", "price"] }],
  ])("refuse %s", (_what, itemId, answer) => {
    expect(codesWith(itemId, answer)).toContain("answers.unknown-option");
  });

  it.each<[string, string, Answer, string]>([
    ["too few choices", "benefits", { type: "multiple-choice", optionIds: ["price"] }, "answers.too-few"],
    [
      "too many choices",
      "benefits",
      { type: "multiple-choice", optionIds: ["price", "fresh", "near", "choice"] },
      "answers.too-many",
    ],
    [
      "none of these with another",
      "benefits",
      { type: "multiple-choice", optionIds: ["price", "nothing"] },
      "answers.stands-alone",
    ],
    ["a sixth star", "stars", { type: "rating", value: 6 }, "answers.out-of-range"],
    ["an eleven of ten", "recommend", { type: "nps", value: 11 }, "answers.out-of-range"],
    ["a number out of range", "spend", { type: "number", value: 2000.01 }, "answers.out-of-range"],
    ["a third decimal", "spend", { type: "number", value: 1.005 }, "answers.too-many-decimals"],
    ["30 February", "last", { type: "date", date: "2026-02-30" }, "answers.not-a-date"],
    ["a date too early", "last", { type: "date", date: "2019-12-31" }, "answers.too-early"],
    ["a text too long", "town", { type: "short-text", text: "a".repeat(41) }, "answers.too-long"],
    ["another item's type", "town", { type: "number", value: 1 }, "answers.wrong-type"],
  ])("refuse %s also in a partial save", (_what, itemId, answer, code) => {
    expect(codesWith(itemId, answer, false)).toEqual([code]);
  });

  it("take one escape alone although two choices are asked for", () => {
    expect(codesWith("benefits", { type: "multiple-choice", optionIds: ["silent"] })).toEqual([]);
  });

  it("name what a required item lacks, but only on the way forward", () => {
    expect(codesWith("where", undefined)).toEqual(["answers.required-choice"]);
    expect(codesWith("where", undefined, false)).toEqual([]);
    expect(codesWith("attitudes", { type: "likert-matrix", rows: { plan: "1" } })).toEqual([
      "answers.row-required",
      "answers.row-required",
    ]);
    expect(codesWith("order", { type: "ranking", optionIds: ["dairy"] })).toEqual(["answers.rank-all"]);
  });

  it("set aside what fell off the path, unchecked", () => {
    const astray: Answers = { ...full, why: { type: "long-text", text: "x".repeat(400) } };
    expect(validateAnswers(everyItemType, astray, { complete: true })).toEqual({ ok: true, value: full });
  });

  it("refuse an item the questionnaire does not have", () => {
    expect(codesWith("nowhere", { type: "rating", value: 1 })).toEqual(["answers.unknown-item"]);
  });

  it("survive the way into a form and back", () => {
    const fields = fieldsOfAnswers(full);
    for (const item of itemsOf(everyItemType)) {
      expect(readAnswer(item, fields)).toEqual({ ok: true, value: full[item.id] });
    }
  });

  it("never make the reader throw, whatever the fields hold", () => {
    const names = itemsOf(everyItemType).flatMap((item) => [`a:${item.id}`, `o:${item.id}`]);
    const field = fc.tuple(
      fc.constantFrom(...names),
      fc.array(fc.constantFrom("", "super", "9", "-1", "1e9", "\u0000", "\ud800", "2026-02-30", "yes"), {
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 6 }), (entries) => {
        const fields = new Map(entries);
        for (const item of itemsOf(everyItemType)) {
          const read = readAnswer(item, fields);
          if (read.ok && read.value)
            validateAnswers(everyItemType, { [item.id]: read.value }, { complete: false });
        }
      }),
    );
  });
});

describe("why an answer is missing", () => {
  it("tells not shown, not answered, don't know and prefer not to say apart", () => {
    const { stars: _left, town: _out, ...rest } = full;
    const reasons = missingReasonsOf(everyItemType, {
      ...rest,
      where: { type: "single-choice", optionId: "unknown" },
      benefits: { type: "multiple-choice", optionIds: ["silent"] },
      attitudes: { type: "likert-matrix", rows: { plan: "1", new: "2" } },
    });
    expect(reasons).toEqual({
      quotes: "not-answered",
      where: "dont-know",
      delivery: "not-shown",
      benefits: "prefer-not-to-say",
      "attitudes.compare": "not-answered",
      stars: "not-answered",
      why: "not-shown",
      town: "not-answered",
    });
  });

  it("is asked of every item that asks for an answer", () => {
    expect(findItem(everyItemType, "hello")?.type).toBe("statement");
    expect(missingReasonsOf(everyItemType, {})).not.toHaveProperty("hello");
  });
});
