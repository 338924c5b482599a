import { expect, it } from "vitest";
import { normaliseText } from "./normalise-text";

it("is in normal form also where a control character stood between a letter and its accent", () => {
  expect(normaliseText("a\u0007\u0301")).toBe("\u00e1");
});

it("changes nothing the second time", () => {
  for (const text of ["e\u0000\u0301", " \u0301", "\r\na\u0085\u0300 ", "\ud800\u0301x"])
    expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
});
