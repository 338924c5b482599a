import type { PlainColour, Stroke } from "./picture";

let pixel: CanvasRenderingContext2D | null = null;
const known = new Map<string, PlainColour | null>();

/** Any colour a computed style can have (oklab, color-mix, rgb …) as the browser paints it; null where nothing is seen. */
function plainColour(css: string): PlainColour | null {
  const before = known.get(css);
  if (before !== undefined) return before;
  pixel ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!pixel || css === "none" || css === "transparent") return null;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  const colour = alpha === 0 ? null : { hex: `#${hex}`, alpha: alpha / 255 };
  known.set(css, colour);
  return colour;
}

/** A colour seen through `opacity`, 0 to 1. */
export function colourThrough(css: string, opacity: number): PlainColour | null {
  const colour = plainColour(css);
  return colour && opacity > 0 ? { hex: colour.hex, alpha: colour.alpha * opacity } : null;
}

const oneOf = <T extends string>(value: string, choices: readonly T[], fallback: T): T =>
  choices.find((choice) => choice === value) ?? fallback;

/** The stroke of an SVG element; `scale` is how much its lines grow on the way to the page. */
export function strokeOf(style: CSSStyleDeclaration, opacity: number, scale: number): Stroke | null {
  const colour =
    style.stroke === "none" ? null : colourThrough(style.stroke, opacity * Number(style.strokeOpacity));
  const growth = style.vectorEffect === "non-scaling-stroke" ? 1 : scale;
  const width = parseFloat(style.strokeWidth) * growth;
  if (!colour || !(width > 0)) return null;
  const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[\s,]+/u);
  return {
    colour,
    width,
    dashes: dashes.map((length) => parseFloat(length) * growth).filter((length) => length >= 0),
    cap: oneOf(style.strokeLinecap, ["butt", "round", "square"], "butt"),
    join: oneOf(style.strokeLinejoin, ["miter", "round", "bevel"], "miter"),
  };
}

export const isSerif = (style: CSSStyleDeclaration): boolean => /^["']?Source Serif/u.test(style.fontFamily);
