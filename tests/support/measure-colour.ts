import { readFileSync } from "node:fs";

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

/** Three coordinates of a colour. */
export type Colour = [number, number, number];

/** Linear light, 0 to 1, of a token's hex colour. */
export function hexColour(tokens: Map<string, string>, name: string): Colour {
  const hex = tokens.get(name) ?? "";
  if (!/^#[0-9a-f]{6}$/u.test(hex)) throw new Error(`--${name} is not a hex colour: ${hex}`);
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of WCAG 2.2. */
export function contrast(a: Colour, b: Colour): number {
  const luminance = ([r, g, blue]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Colour blindness after Machado, Oliveira & Fernandes 2009, severity 1, on linear light. */
export const sight: Record<string, readonly number[]> = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
};

export function seen([r, g, b]: Colour, matrix: readonly number[]): Colour {
  const row = (at: number) =>
    Math.min(1, Math.max(0, (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

/** OKLab coordinates (Ottosson 2020) of linear light. */
export function oklab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Linear light of OKLab coordinates. */
export function fromOklab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** What `color-mix(in oklab, a share, b)` gives, in linear light; `share` 0 to 1. */
export function mixed(a: Colour, b: Colour, share: number): Colour {
  const [one, other] = [oklab(a), oklab(b)];
  const at = (axis: 0 | 1 | 2) => one[axis] * share + other[axis] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]);
}

/** The tokens of both themes, and of dark where a reader chose it. */
export const themeTokens = () => ({
  light: tokensOf(':root,\n[data-theme="light"]'),
  dark: tokensOf(':root:not([data-theme="light"])'),
  darkChosen: tokensOf('\n  [data-theme="dark"]'),
});
