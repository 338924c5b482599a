import { describe, expect, it } from "vitest";
import { placeOf } from "./places";

const addresses = { home: "/", surveys: "/surveys", segments: "/segments", settings: "/settings" };

describe("the place that is marked", () => {
  it("is the one the address lies in, however deep", () => {
    expect(placeOf("/surveys/8f2/build", addresses)).toBe("surveys");
  });

  it("is home only at home", () => {
    expect(placeOf("/", addresses)).toBe("home");
    expect(placeOf("/elsewhere", addresses)).toBeUndefined();
  });

  it("is not one whose name merely begins alike", () => {
    expect(placeOf("/surveys-old", addresses)).toBeUndefined();
  });
});
