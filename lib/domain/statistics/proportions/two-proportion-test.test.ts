import { describe, expect, it } from "vitest";
import { cohensH } from "./cohens-h";
import { shareIndex } from "./share-index";
import { twoProportionTest } from "./two-proportion-test";

describe("a segment of 32 in 50 against a rest of 48 in 150", () => {
  const test = twoProportionTest(32 / 50, 50, 48 / 150, 150);

  it("has z = 4.000 and p = 6.3e-5", () => {
    expect(test?.method).toBe("pooled-z");
    expect(test?.z).toBeCloseTo(4, 10);
    expect(test?.p).toBeCloseTo(6.334e-5, 8);
  });

  it("has index 160 and h = .652", () => {
    expect(shareIndex(32 / 50, 80 / 200)).toBeCloseTo(160, 10);
    expect(cohensH(32 / 50, 48 / 150)).toBeCloseTo(0.652, 3);
  });
});

describe("two shares", () => {
  it("are compared exactly when an expected count is under five", () => {
    // R: fisher.test(matrix(c(3, 17, 1, 39), 2, byrow = TRUE))$p.value
    const test = twoProportionTest(3 / 20, 20, 1 / 40, 40);
    expect(test?.method).toBe("fisher-exact");
    expect(test?.p).toBeCloseTo(0.1034482759, 9);
  });

  it("cannot be compared when one side is empty", () => {
    expect(twoProportionTest(0.5, 10, 0, 0)).toBeNull();
  });

  it("have no index when nobody has the trait", () => {
    expect(shareIndex(0, 0)).toBeNull();
  });
});
