import { describe, expect, it } from "vitest";
import { contrast, hexColour, oklab, seen, sight, themeTokens } from "@/tests/support/measure-colour";

const { light, dark, darkChosen } = themeTokens();

const colour = (tokens: Map<string, string>, name: string) => hexColour(tokens, name);

const grounds = ["paper", "surface", "raised", "sunken"];
const segments = Array.from({ length: 10 }, (_, index) => index + 1);

const textPairs: [string, string][] = [
  ...["ink", "muted", "faint", "accent", "good", "warn", "bad"].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...["good", "warn", "bad", "accent"].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ["ink", `${tone}-soft`],
    ["muted", `${tone}-soft`],
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["bad-ink", "bad"],
  ["bad-ink", "bad-strong"],
  ["paper", "ink"],
  ...segments.flatMap((n) => grounds.map((ground): [string, string] => [`seg-text-${n}`, ground])),
];

const shapePairs: [string, string][] = [
  ...segments.flatMap((n) => ["paper", "surface"].map((ground): [string, string] => [`seg-${n}`, ground])),
  ...["chart-bar", "chart-negative", "chart-positive", "line-strong", "focus"].flatMap((shape) =>
    ["paper", "surface"].map((ground): [string, string] => [shape, ground]),
  ),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s tokens", (_, tokens) => {
  it.each(textPairs)("let %s be read on %s: at least 4.5", (text, ground) => {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)("let %s be seen on %s: at least 3", (shape, ground) => {
    expect(contrast(colour(tokens, shape), colour(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(sight))("keep the ten segments apart for %s sight", (kind) => {
    const matrix = sight[kind] ?? [];
    const places = segments.map((n) => oklab(seen(colour(tokens, `seg-${n}`), matrix)));
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1)) {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThanOrEqual(0.08);
      }
  });
});

describe("dark", () => {
  it("is the same whether the system or the reader chose it", () => {
    expect([...darkChosen]).toEqual([...dark]);
  });

  it("changes every colour that light sets", () => {
    expect([...dark.keys()]).toEqual([...light.keys()]);
  });
});
