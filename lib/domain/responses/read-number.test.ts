import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number";

describe("a number as people write it", () => {
  it.each([
    ["12", 0, 12],
    ["12,5", 1, 12.5],
    ["12.5", 1, 12.5],
    ["-3", 0, -3],
    ["−3", 0, -3],
    ["1 200", 0, 1200],
    ["1\u202f200,50", 2, 1200.5],
    ["1.200,50", 2, 1200.5],
    ["1,200.50", 2, 1200.5],
    ["1'200.5", 1, 1200.5],
    ["1,200,300", 0, 1_200_300],
    ["0,125", 2, 0.125],
    ["٣٫٥", 1, 3.5],
    ["١٢", 0, 12],
    [",5", 1, 0.5],
    ["5,", 1, 5],
  ])("%s with %i decimals is %d", (typed, decimals, value) => {
    expect(readNumber(typed, decimals)).toBe(value);
  });

  it("takes a separator before three digits for a group of thousands unless three decimals are allowed", () => {
    expect(readNumber("1,200", 0)).toBe(1200);
    expect(readNumber("1.200", 2)).toBe(1200);
    expect(readNumber("1,200", 3)).toBe(1.2);
  });

  it.each(["", "abc", "1e5", "0x10", "Infinity", "NaN", "--1", "1.2.3", "1,2,3", "1.20,300", ".", "1 €"])(
    "refuses %j",
    (typed) => {
      expect(readNumber(typed, 2)).toBeUndefined();
    },
  );

  it("reads back every number it is shown with a comma or a point", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const shown = (cents / 100).toFixed(2);
        expect(readNumber(shown, 2)).toBe(cents / 100);
        expect(readNumber(shown.replace(".", ","), 2)).toBe(cents / 100);
      }),
    );
  });
});
