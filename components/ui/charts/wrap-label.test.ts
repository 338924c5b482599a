import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapLabel } from "./wrap-label";

describe("a label in lines", () => {
  it("is never wider or taller than its place", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (label, characters, lines) => {
          const wrapped = wrapLabel(label, characters, lines);
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) expect([...line].length).toBeLessThanOrEqual(characters);
        },
      ),
    );
  });

  it("breaks between words, and says where words are missing", () => {
    expect(wrapLabel("Careful savers", 20)).toEqual(["Careful savers"]);
    expect(wrapLabel("Careful savers of the south", 15)).toEqual(["Careful savers", "of the south"]);
    expect(wrapLabel("Careful savers of the far south", 14)).toEqual(["Careful savers", "of the far so…"]);
    expect(wrapLabel("Donaudampfschifffahrt", 8)).toEqual(["Donaudam", "pfschif…"]);
  });
});
