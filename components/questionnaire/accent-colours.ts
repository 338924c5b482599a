/** Page colours of the style sheet, which contrast is measured against. */
export const paper = { light: "#faf8f4", dark: "#161513" } as const;

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
const print = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance, WCAG 2.2. */
const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours (`#rrggbb`), WCAG 2.2: 1 … 21. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(parse(one)), luminance(parse(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const towards = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** The colour itself if it can be read on the ground, else the nearest mix with black or white that can. */
function readable(colour: string, ground: string, end: Rgb): string {
  for (let step = 0; step <= 20; step++) {
    const mixed = print(towards(parse(colour), end, step / 20));
    if (contrast(mixed, ground) >= 4.5) return mixed;
  }
  return print(end);
}

export interface AccentColours {
  readonly accent: string;
  /** Text on the accent. */
  readonly ink: string;
}

/** A team's colour fit for text and buttons on the light and on the dark page: 4.5 or more in every pair. */
export function accentColours(colour: string): {
  readonly light: AccentColours;
  readonly dark: AccentColours;
} {
  const pair = (ground: string, end: Rgb): AccentColours => {
    const accent = readable(colour, ground, end);
    return { accent, ink: contrast(accent, "#ffffff") >= 4.5 ? "#ffffff" : "#000000" };
  };
  return { light: pair(paper.light, [0, 0, 0]), dark: pair(paper.dark, [255, 255, 255]) };
}
