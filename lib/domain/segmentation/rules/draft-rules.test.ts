import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conditionOf,
  draftOfRules,
  draftProblems,
  draftRulesSchema,
  partsOf,
  type DraftPart,
  type DraftRule,
} from "./draft-rules";

const empty: DraftPart = {
  id: "",
  variable: "age",
  isNot: false,
  isAnswered: false,
  anyOf: [],
  atLeast: null,
  atMost: null,
};
const answers: DraftPart = { ...empty, anyOf: [1, 2] };
const spend: DraftPart = { ...empty, variable: "spend", atLeast: 10, atMost: 50 };
const rule = (parts: DraftPart[], part: Partial<DraftRule> = {}): DraftRule => ({
  id: "r1",
  name: "Young",
  match: "all",
  parts,
  ...part,
});

describe("rules being written", () => {
  it("say nothing until every part has answers or bounds", () => {
    expect(conditionOf(rule([]))).toBeNull();
    expect(conditionOf(rule([answers, empty]))).toBeNull();
    expect(conditionOf(rule([answers]))).toEqual({ kind: "option", variable: "age", anyOf: [1, 2] });
    expect(conditionOf(rule([answers, { ...spend, isNot: true, atMost: null }], { match: "any" }))).toEqual({
      kind: "any",
      of: [
        { kind: "option", variable: "age", anyOf: [1, 2] },
        { kind: "not", of: { kind: "range", variable: "spend", atLeast: 10 } },
      ],
    });
  });

  it("ask whether there is an answer, whatever answers or bounds stand beside it", () => {
    const reversed: DraftPart = { ...spend, isAnswered: true, atLeast: 60 };
    expect(conditionOf(rule([{ ...answers, isAnswered: true }]))).toEqual({
      kind: "answered",
      variable: "age",
    });
    expect(conditionOf(rule([{ ...reversed, isNot: true }]))).toEqual({
      kind: "not",
      of: { kind: "answered", variable: "spend" },
    });
    expect(draftProblems({ rules: [rule([reversed])], rest: "" })).toEqual([]);
  });

  it("are refused by rule and reason", () => {
    expect(draftProblems({ rules: [], rest: "" }).map(({ code }) => code)).toEqual(["segmentation.no-rules"]);
    const found = draftProblems({
      rules: [rule([answers]), rule([empty], { name: " " }), rule([{ ...spend, atLeast: 60 }])],
      rest: "",
    });
    expect(found.map(({ code, path }) => [code, path?.[1]])).toEqual([
      ["segmentation.rule-without-name", 1],
      ["segmentation.rule-is-empty", 1],
      ["segmentation.rule-range-reversed", 2],
    ]);
  });

  it("with reversed bounds take nobody and keep no other rule from being counted", () => {
    const reversed = rule([{ ...spend, atLeast: 60 }]);
    expect(conditionOf(reversed)).toBeNull();
    expect(draftProblems({ rules: [reversed], rest: "" }).map(({ code }) => code)).toEqual([
      "segmentation.rule-range-reversed",
    ]);
  });

  it("come back as they were written once they are settled", () => {
    const common = {
      id: fc.constant(""),
      variable: fc.constantFrom("age", "town"),
      isNot: fc.boolean(),
      atLeast: fc.constant(null),
      atMost: fc.constant(null),
    };
    const answered = fc.record({
      ...common,
      isAnswered: fc.constant(true),
      anyOf: fc.constant<number[]>([]),
    });
    const chosen = fc.record({
      ...common,
      isAnswered: fc.constant(false),
      anyOf: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
    });
    const parts = fc.array(fc.oneof(chosen, answered), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.constantFrom("all" as const, "any" as const), (drawn, match) => {
        const written = rule(
          drawn.map((one, at) => ({ ...one, id: `p${at + 1}` })),
          { match },
        );
        const when = conditionOf(written);
        expect(when && draftOfRules([{ id: "r1", name: "Young", when }], null)).toEqual({
          rules: [written],
          rest: "",
        });
      }),
    );
    expect(partsOf({ kind: "all", of: [{ kind: "any", of: [] }] })).toBeNull();
  });

  it("written before parts had ids are read with ids of their own, and later ones keep theirs", () => {
    const { id: _, ...stored } = answers;
    const read = (...parts: unknown[]) =>
      draftRulesSchema.parse({ rules: [{ id: "r1", parts }], rest: "" }).rules[0]?.parts.map(({ id }) => id);
    expect(read(stored, stored)).toEqual(["p1", "p2"]);
    expect(read({ ...stored, id: "p2" }, stored, { ...stored, id: "x" }, stored)).toEqual([
      "p2",
      "p3",
      "x",
      "p4",
    ]);
    expect(read({ ...stored, id: "x" }, { ...stored, id: "x" })).toEqual(["x", "p2"]);
  });
});
