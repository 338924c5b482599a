import { describe, expect, it } from "vitest";
import { npsScore } from "./nps-bar";
import { levelColour } from "./diverging-bars";

describe("the net promoter score", () => {
  it("is the share of promoters less the share of detractors, in points", () => {
    expect(npsScore(20, 30, 50)).toBe(30);
    expect(npsScore(50, 0, 0)).toBe(-100);
  });

  it("does not exist without answers", () => {
    expect(npsScore(0, 0, 0)).toBeNaN();
  });
});

describe("the colours of an agreement scale", () => {
  it("grow stronger towards both ends and are grey in the middle", () => {
    expect(levelColour(0, 5, 2)).toContain("100%");
    expect(levelColour(1, 5, 2)).toContain("68%");
    expect(levelColour(2, 5, 2)).toBe("var(--chart-quiet)");
    expect(levelColour(4, 5, 2)).toContain("var(--chart-positive) 100%");
  });
});
