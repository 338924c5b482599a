import { describe, expect, it } from "vitest";
import { matchScore } from "./fuzzy-match";

describe("the command palette's match", () => {
  it("puts a text that begins with the word before one that only holds it", () => {
    expect(matchScore("Surveys", "sur")).toBeGreaterThan(matchScore("New survey", "sur"));
    expect(matchScore("New survey", "sur")).toBeGreaterThan(matchScore("Unsure", "sur"));
    expect(matchScore("Unsure", "sur")).toBeGreaterThan(matchScore("Settings for users", "sur"));
  });

  it("needs every typed word, in any order", () => {
    expect(matchScore("Create a survey", "survey create")).toBeGreaterThan(0);
    expect(matchScore("Create a survey", "survey delete")).toBe(0);
  });

  it("overlooks accents and capitals", () => {
    expect(matchScore("Żółte ubezpieczenie", "zol")).toBe(0);
    expect(matchScore("Zażalenia", "ZAZ")).toBe(4);
    expect(matchScore("Café", "cafe")).toBe(4);
  });

  it("finds everything while nothing is typed", () => {
    expect(matchScore("Anything", "  ")).toBe(1);
  });
});
