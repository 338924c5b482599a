import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval";

describe("Wilson's interval", () => {
  it.each([
    [32, 50, 0.5014, 0.7586],
    [5, 50, 0.0435, 0.2136],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
  ])("%d of %d people is %f to %f", (x, n, low, high) => {
    const interval = wilsonInterval(x / n, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("says nothing when nobody was asked", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("is wider on an effective sample than on the people it stands for", () => {
    const plain = wilsonInterval(0.4, 100);
    const weighted = wilsonInterval(0.4, 60);
    expect(weighted.high - weighted.low).toBeGreaterThan(plain.high - plain.low);
  });
});
