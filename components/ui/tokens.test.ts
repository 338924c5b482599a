import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The custom properties of the block that follows a selector. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`globals.css has no block for ${selector}`);
  const block = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map((match) => [match[1] ?? "", (match[2] ?? "").trim()]),
  );
}

const light = tokensOf(':root,\n[data-theme="light"]');
const dark = tokensOf(':root:not([data-theme="light"])');
const darkChosen = tokensOf('\n  [data-theme="dark"]');

type Colour = [number, number, number];

/** Linear light, 0 to 1, of a token's hex colour. */
function colour(tokens: Map<string, string>, name: string): Colour {
  const hex = tokens.get(name) ?? "";
  if (!/^#[0-9a-f]{6}$/u.test(hex)) throw new Error(`--${name} is not a hex colour: ${hex}`);
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of WCAG 2.2. */
function contrast(a: Colour, b: Colour): number {
  const luminance = ([r, g, blue]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Colour blindness after Machado, Oliveira & Fernandes 2009, severity 1, on linear light. */
const sight: Record<string, readonly number[]> = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

function seen([r, g, b]: Colour, matrix: readonly number[]): Colour {
  const row = (at: number) =>
    Math.min(1, Math.max(0, (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

/** OKLab coordinates (Ottosson 2020) of linear light. */
function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

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
