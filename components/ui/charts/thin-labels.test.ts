import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHARACTER_PX, labelStep, labelVisibility, NARROW_PX, WIDE_PX } from "./thin-labels";

const labels = fc.array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 60 });

const touches = (shown: { index: number; label: string }[], count: number, width: number): boolean =>
  shown.some((item, at) => {
    const next = shown[at + 1];
    if (!next) return false;
    const distance = ((next.index - item.index) * width) / count;
    return distance < (([...item.label].length + [...next.label].length) / 2) * CHARACTER_PX;
  });

describe("labels along an axis", () => {
  it("never touch one another, on a phone of 320 px or on a desk", () => {
    fc.assert(
      fc.property(labels, (texts) => {
        const all = labelVisibility(texts).map((visibility, index) => ({
          index,
          label: texts[index] ?? "",
          visibility,
        }));
        const narrow = all.filter((item) => item.visibility === "always");
        const wide = all.filter((item) => item.visibility !== "never");
        expect(touches(narrow, texts.length, NARROW_PX)).toBe(false);
        expect(touches(wide, texts.length, WIDE_PX)).toBe(false);
      }),
    );
  });

  it("always keep the first", () => {
    fc.assert(fc.property(labels, (texts) => labelVisibility(texts)[0] === "always"));
  });

  it("are all shown where they fit", () => {
    expect(labelStep(["1", "2", "3", "4"], 240)).toBe(1);
  });
});
