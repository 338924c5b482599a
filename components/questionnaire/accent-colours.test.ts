import fc from "fast-check";
import { expect, it } from "vitest";
import { accentColours, contrast, paper } from "./accent-colours";

it("any team's colour can be read, as text on the page and under text on a button, light and dark", () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (given) => {
      const { light, dark } = accentColours(given);
      expect(contrast(light.accent, paper.light)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.accent, paper.dark)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(light.accent, light.ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.accent, dark.ink)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it("leaves a colour that can be read as it is", () => {
  expect(accentColours("#76275c").light.accent).toBe("#76275c");
});

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
