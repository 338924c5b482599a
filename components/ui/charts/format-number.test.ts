import { describe, expect, it } from "vitest";
import { formatNumber, formatShare, formatTick } from "./format-number";

describe("figures in charts", () => {
  it("write shares as whole per cent with a space that does not break", () => {
    expect(formatShare(0.64, "en")).toBe("64%");
    expect(formatShare(1, "en")).toBe("100%");
  });

  it("never call a few people nobody, nor nobody a few", () => {
    expect(formatShare(0.003, "en")).toBe("<1%");
    expect(formatShare(0, "en")).toBe("0%");
    expect(formatShare(NaN, "en")).toBe("–");
  });

  it("keep the decimals a number's size needs", () => {
    expect(formatNumber(20724.7, "en")).toBe("20,725");
    expect(formatNumber(4.236, "en")).toBe("4.24");
    expect(formatNumber(12, "en")).toBe("12");
  });

  it("tell neighbouring ticks apart", () => {
    expect([0, 0.2, 0.4].map((tick) => formatTick(tick, 0.2, "en"))).toEqual(["0.0", "0.2", "0.4"]);
    expect(formatTick(20_500, 500, "en")).toBe("20,500");
    expect(new Set([0, 2500, 5000].map((tick) => formatTick(tick, 2500, "en"))).size).toBe(3);
  });
});
