import { describe, expect, it } from "vitest";
import { contentHash } from "./content-hash";

describe("contentHash", () => {
  it("agrees with the published vectors of FNV-1a, 64 bits", () => {
    expect(contentHash("")).toBe("cbf29ce484222325");
    expect(contentHash("a")).toBe("af63dc4c8601ec8c");
    expect(contentHash("foobar")).toBe("85944171f73967e8");
  });

  it("tells parts apart that would be the same text joined", () => {
    expect(contentHash("ab", "c")).not.toBe(contentHash("a", "bc"));
  });
});
