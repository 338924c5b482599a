import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conditionOf,
  draftOfRules,
  draftProblems,
  partsOf,
  type DraftPart,
  type DraftRule,
} from "./draft-rules";

const answers: DraftPart = { variable: "age", isNot: false, anyOf: [1, 2], atLeast: null, atMost: null };
const spend: DraftPart = { variable: "spend", isNot: false, anyOf: [], atLeast: 10, atMost: 50 };
const empty: DraftPart = { variable: "age", isNot: false, anyOf: [], atLeast: null, atMost: null };
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

  it("come back as they were written once they are settled", () => {
    const part = fc.record({
      variable: fc.constantFrom("age", "town"),
      isNot: fc.boolean(),
      anyOf: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
      atLeast: fc.constant(null),
      atMost: fc.constant(null),
    });
    const parts = fc.array(part, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.constantFrom("all" as const, "any" as const), (drawn, match) => {
        const written = rule(drawn, { match });
        const when = conditionOf(written);
        expect(when && draftOfRules([{ id: "r1", name: "Young", when }], null)).toEqual({
          rules: [written],
          rest: "",
        });
      }),
    );
    expect(partsOf({ kind: "all", of: [{ kind: "any", of: [] }] })).toBeNull();
  });
});
