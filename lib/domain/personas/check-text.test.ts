import { describe, expect, it } from "vitest";
import { checkText } from "./check-text";
import type { Evidence } from "./evidence";
import { staleReasons } from "./staleness";

const evidence = { statistic: "share", value: 0.64, restValue: 0.32, count: 32, base: 50 } as Evidence;

describe("checkText", () => {
  it("points out a universal word where fewer than 95 % bear it out", () => {
    expect(checkText("Everyone here wants a low price", [evidence])).toMatchObject([
      { code: "universal", word: "Everyone" },
    ]);
    expect(checkText("Everyone here wants it", [{ ...evidence, value: 0.96 }])).toEqual([]);
  });

  it("points out a percentage the data do not know, and accepts the segment's, the others' and the remainder", () => {
    expect(checkText("80 % want a low price", [evidence])).toMatchObject([
      { code: "contradiction", said: 0.8 },
    ]);
    expect(checkText("64% do, against 32 %; 36 % do not", [evidence])).toEqual([]);
  });

  it("does not judge a sentence that rests on nothing", () => {
    expect(checkText("Everyone, 80 %", [])).toEqual([]);
  });
});

describe("staleReasons", () => {
  const card = {
    dataAsOf: new Date("2026-01-01"),
    now: new Date("2026-02-01"),
    respondents: 100,
    newResponses: 0,
    generatedAt: new Date("2026-01-02"),
    peopleChangedAt: null,
    isSegmentRetired: false,
  };

  it("is stale after 90 days or with a fifth more responses", () => {
    expect(staleReasons(card)).toEqual([]);
    expect(staleReasons({ ...card, now: new Date("2026-04-02") })).toEqual(["age"]);
    expect(staleReasons({ ...card, newResponses: 19 })).toEqual([]);
    expect(staleReasons({ ...card, newResponses: 20 })).toEqual(["new-responses"]);
  });

  it("is stale from the moment people are moved by hand, and orphaned when its segment is gone", () => {
    expect(staleReasons({ ...card, peopleChangedAt: new Date("2026-01-01T23:59:00Z") })).toEqual([]);
    const moved = { ...card, peopleChangedAt: new Date("2026-01-03") };
    expect(staleReasons(moved)).toEqual(["people-moved"]);
    expect(staleReasons({ ...moved, isSegmentRetired: true })).toEqual(["segment-gone"]);
  });
});
