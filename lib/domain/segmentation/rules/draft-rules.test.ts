import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "./condition";
import { draftOfRules, partsOf } from "./draft-of-rules";
import {
  conditionOf,
  draftProblems,
  draftRulesSchema,
  partsWithin,
  type DraftGroup,
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
const grouped = (...parts: DraftPart[]): DraftGroup => ({ id: "", parts });
const rule = (parts: DraftRule["parts"], part: Partial<DraftRule> = {}): DraftRule => ({
  id: "r1",
  name: "Young",
  match: "all",
  parts,
  ...part,
});

const byPlace = <T extends { readonly id: string }>(parts: readonly T[]): T[] =>
  parts.map((one, at) => ({ ...one, id: `p${at + 1}` }));

/** Rules whose every part says something, with and without groups, of at least so many conditions each. */
function drawnRule(least: number): fc.Arbitrary<DraftRule> {
  const common = {
    id: fc.constant(""),
    variable: fc.constantFrom("age", "town"),
    isNot: fc.boolean(),
    atLeast: fc.constant(null),
    atMost: fc.constant(null),
  };
  const answered = fc.record({ ...common, isAnswered: fc.constant(true), anyOf: fc.constant<number[]>([]) });
  const chosen = fc.record({
    ...common,
    isAnswered: fc.constant(false),
    anyOf: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
  });
  const part = fc.oneof(chosen, answered);
  const group = fc
    .array(part, { minLength: least, maxLength: 4 })
    .map((parts): DraftGroup => grouped(...byPlace(parts)));
  return fc
    .tuple(
      fc.array(fc.oneof(part, group), { minLength: least, maxLength: 5 }),
      fc.constantFrom("all" as const, "any" as const),
    )
    .map(([parts, match]) => rule(byPlace(parts), { match }));
}

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

  it("with a group are joined the other way within it, and say nothing until the group is whole", () => {
    const old: DraftPart = { ...spend, isNot: true };
    const [young, within] = [
      { kind: "option", variable: "age", anyOf: [1, 2] },
      { kind: "range", variable: "spend", atLeast: 10, atMost: 50 },
    ];
    expect(conditionOf(rule([answers, grouped(answers, old)]))).toEqual({
      kind: "all",
      of: [young, { kind: "any", of: [young, { kind: "not", of: within }] }],
    });
    expect(conditionOf(rule([answers, grouped(answers, spend)], { match: "any" }))).toEqual({
      kind: "any",
      of: [young, { kind: "all", of: [young, within] }],
    });
    expect(conditionOf(rule([answers, grouped(answers, empty)]))).toBeNull();
    const reversed = rule([answers, grouped({ ...spend, atLeast: 60 })]);
    expect(draftProblems({ rules: [reversed], rest: "" }).map(({ code }) => code)).toEqual([
      "segmentation.rule-range-reversed",
    ]);
    expect(partsWithin(reversed).map(({ variable }) => variable)).toEqual(["age", "spend"]);
  });

  it("come back as they were written once they are settled, groups and all", () => {
    fc.assert(
      fc.property(drawnRule(2), (written) => {
        const when = conditionOf(written);
        expect(when && draftOfRules([{ id: "r1", name: "Young", when }], null)).toEqual({
          rules: [written],
          rest: "",
        });
        expect(draftRulesSchema.parse({ rules: [written], rest: "" }).rules).toEqual([written]);
      }),
    );
  });

  it("come back true of the same people where a group or a rule has one condition", () => {
    const column = { kind: "categorical" as const, categories: 10 };
    const variables = new Map(
      ["age", "town"].map((id, every) => [
        id,
        {
          ...column,
          codes: Int16Array.from({ length: 121 }, (_, row) => (every ? row % 11 : Math.floor(row / 11)) - 1),
        },
      ]),
    );
    fc.assert(
      fc.property(drawnRule(1), (written) => {
        const when = conditionOf(written);
        const again = when && draftOfRules([{ id: "r1", name: "Young", when }], null)?.rules[0];
        const after = again ? conditionOf(again) : null;
        if (!when || !after) throw new Error("every part says something");
        for (let row = 0; row < 121; row += 1)
          expect(evaluate(after, variables, row)).toBe(evaluate(when, variables, row));
      }),
    );
  });

  it("nested deeper than one level, or joined the same way twice, are not written anew", () => {
    const young = { kind: "option" as const, variable: "age", anyOf: [1] };
    expect(partsOf({ kind: "all", of: [{ kind: "any", of: [] }] })).toBeNull();
    expect(partsOf({ kind: "all", of: [young, { kind: "all", of: [young, young] }] })).toBeNull();
    expect(partsOf({ kind: "all", of: [{ kind: "any", of: [{ kind: "all", of: [young] }] }] })).toBeNull();
    expect(partsOf({ kind: "not", of: { kind: "any", of: [young] } })).toBeNull();
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
