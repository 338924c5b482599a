import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseLine, normaliseText } from "./normalise-text";
import { readForm } from "./read-form";

describe("the body of a form", () => {
  it("gives back what URLSearchParams wrote", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (pairs) => {
        const sent = new Map<string, string[]>();
        for (const [name, value] of pairs) sent.set(name, [...(sent.get(name) ?? []), value]);
        expect(readForm(new URLSearchParams(pairs).toString())).toEqual({ ok: true, value: sent });
      }),
    );
  });

  it.each(["a=%ff", "a=%ED%A0%80", "a=%C0%AF", "a=%", "a=%zz", "%80=1"])(
    "refuses %s, which is no UTF-8",
    (body) => {
      expect(readForm(body)).toMatchObject({ ok: false, problems: [{ code: "answers.not-readable" }] });
    },
  );

  it("refuses more fields than a page can have", () => {
    expect(readForm("a=1&".repeat(5_001)).ok).toBe(false);
  });

  it("is empty when the body is", () => {
    expect(readForm("")).toEqual({ ok: true, value: new Map() });
  });
});

describe("typed text", () => {
  const letter = fc.constantFrom(
    "a",
    "e\u0301",
    "\u0301",
    " ",
    "\r",
    "\n",
    "\t",
    "\u0000",
    "\u009f",
    "\ud83d",
    "\ude00",
    "😀",
    "\ufffd",
    "ﬁ",
  );

  it("is kept without NUL, control characters and halves of surrogate pairs, in NFC", () => {
    expect(normaliseText("  a\u0000b\u0007\r\nc\rd\ud800e\u0301  ")).toBe("ab\nc\ndé");
    expect(normaliseLine("a\n b\t c")).toBe("a b c");
  });

  it("changes no further when it is normalised again", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
