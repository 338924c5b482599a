import { describe, expect, it } from "vitest";
import { isGroup, type DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import {
  duplicated,
  moved,
  newGroup,
  newPart,
  newRule,
  putBackInGroup,
  putPartBack,
  withRule,
  withoutPart,
} from "./edit-rules";

const [one, two, three] = ["one", "two", "three"].map((id) => newPart(id, "age")) as [
  ReturnType<typeof newPart>,
  ReturnType<typeof newPart>,
  ReturnType<typeof newPart>,
];
const group = newGroup("group", ["a", "b"], "age");
const rules: DraftRules = {
  rules: [{ ...newRule("r", "x", "age"), parts: [one, group, two] }, newRule("s", "y", "age")],
  rest: "",
};
const written = ({ rules: [rule] }: DraftRules) =>
  rule?.parts.map((part) => (isGroup(part) ? part.parts.map(({ id }) => id) : part.id));

describe("rules as they are edited", () => {
  it("change places with their neighbour and stay where there is none", () => {
    expect(moved(rules, "s", -1).rules.map(({ id }) => id)).toEqual(["s", "r"]);
    expect(moved(rules, "s", 1)).toEqual(rules);
  });

  it("take a condition or a group back where it was, once, among what was written since", () => {
    const without = withRule(rules, "r", {
      parts: [...withoutPart(rules.rules[0]?.parts ?? [], "group"), three],
    });
    const back = putPartBack(without, "r", group, 1);
    expect(written(back)).toEqual(["one", ["a", "b"], "two", "three"]);
    expect(putPartBack(back, "r", group, 1)).toEqual(back);
    expect(putPartBack(without, "gone", group, 1)).toEqual(without);
  });

  it("take a condition back into its group, and with it the group where that has gone", () => {
    const [a, b] = group.parts;
    if (!a || !b) throw new Error("a group begins with two conditions");
    const smaller = withRule(rules, "r", { parts: [one, { ...group, parts: [b] }, two] });
    expect(written(putBackInGroup(smaller, "r", "group", a, 0))).toEqual(["one", ["a", "b"], "two"]);
    const gone = withRule(rules, "r", { parts: [one, two] });
    expect(written(putBackInGroup(gone, "r", "group", a, 0))).toEqual(["one", "two", ["a"]]);
  });

  it("are copied behind themselves, with what they say", () => {
    const copied = duplicated(rules, "r", "t", "Copy");
    expect(copied.rules.map(({ id, name }) => [id, name])).toEqual([
      ["r", ""],
      ["t", "Copy"],
      ["s", ""],
    ]);
    expect(copied.rules[1]?.parts).toEqual(rules.rules[0]?.parts);
  });
});
