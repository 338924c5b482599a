import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveBeside, moveBy } from "./move-item";

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

describe("moving items of a list", () => {
  it("never loses or doubles an item", () => {
    fc.assert(
      fc.property(
        ids,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -9, max: 9 }),
        fc.boolean(),
        (list, a, b, by, isAfter) => {
          const one = list[a % list.length] ?? "";
          const other = list[b % list.length] ?? "";
          expect(moveBy(list, one, by).toSorted()).toEqual(list.toSorted());
          expect(moveBeside(list, new Set([one]), other, isAfter ? "after" : "before").toSorted()).toEqual(
            list.toSorted(),
          );
        },
      ),
    );
  });

  it("stops at the ends", () => {
    expect(moveBy(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
    expect(moveBy(["a", "b", "c"], "b", 5)).toEqual(["a", "c", "b"]);
  });

  it("puts several before the target in the order they had", () => {
    expect(moveBeside(["a", "b", "c", "d"], new Set(["d", "b"]), "a", "before")).toEqual([
      "b",
      "d",
      "a",
      "c",
    ]);
  });
});
