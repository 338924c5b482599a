import { describe, expect, it } from "vitest";
import { fixedPicks, type PickedVariable } from "./fixed-picks";

/** By person, then by variable; −1 is no answer. */
const base = (people: readonly (readonly number[])[], itemOf = (_: number) => "list"): PickedVariable[] =>
  (people[0] ?? []).map((_, at) => ({
    itemId: itemOf(at),
    binary: true,
    column: {
      kind: "categorical",
      categories: 2,
      codes: Int16Array.from(people, (person) => person[at] ?? -1),
    },
  }));
const threeOfFive = (person: number) => [0, 1, 2, 3, 4].map((at) => ((at + person) % 5 < 3 ? 1 : 0));
const many = (of: (person: number) => number[], count = 40) =>
  Array.from({ length: count }, (_, at) => of(at));

describe("picks of equally many", () => {
  it("are seen whether they come as one question or column by column, gaps left out", () => {
    const people = [...many(threeOfFive), [-1, -1, -1, -1, -1]];
    expect(fixedPicks(base(people))).toEqual({ picks: 3, of: 5 });
    expect(fixedPicks(base(people, String))).toEqual({ picks: 3, of: 5 });
    // Two of 42 tick otherwise: still nearly all.
    expect(fixedPicks(base([...many(threeOfFive), [1, 0, 0, 0, 0], [1, 1, 1, 1, 0]]))?.picks).toBe(3);
  });

  it("are not where people tick as many as they like, all or none, or where something else is in the base", () => {
    expect(fixedPicks(base(many((at) => [0, 1, 2, 3, 4].map((one) => (one < at % 5 ? 1 : 0)))))).toBeNull();
    expect(fixedPicks(base(many(() => [1, 1, 1, 1, 1])))).toBeNull();
    expect(fixedPicks(base(many(() => [0, 0, 0, 0, 0])))).toBeNull();
    const [first, ...rest] = base(many(threeOfFive));
    if (!first) throw new Error("nothing to tick");
    expect(fixedPicks([{ ...first, binary: false }, ...rest])).toBeNull();
    // One of two lists is free.
    const two = base(
      many((at) => [...threeOfFive(at), ...[0, 1, 2, 3].map((one) => (one < at % 4 ? 1 : 0))]),
      (at) => (at < 5 ? "fixed" : "free"),
    );
    expect(fixedPicks(two)).toBeNull();
  });
});
