import { SANS, SERIF, type Mark, type Picture, type PlainColour, type Stroke } from "./picture";

const round = (value: number): number => Math.round(value * 100) / 100;

/** Characters XML knows; the others (control characters) would make the file unreadable. */
const unreadable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replaceAll(unreadable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const opacity = (name: string, alpha: number): string => (alpha < 1 ? ` ${name}="${round(alpha)}"` : "");

const filled = (fill: PlainColour | null): string =>
  fill === null ? ' fill="none"' : ` fill="${fill.hex}"${opacity("fill-opacity", fill.alpha)}`;

function stroked(stroke: Stroke | null): string {
  if (stroke === null) return "";
  const { colour, width, dashes, cap, join } = stroke;
  return [
    ` stroke="${colour.hex}" stroke-width="${round(width)}"`,
    opacity("stroke-opacity", colour.alpha),
    dashes.length > 0 ? ` stroke-dasharray="${dashes.map(round).join(" ")}"` : "",
    cap === "butt" ? "" : ` stroke-linecap="${cap}"`,
    join === "miter" ? "" : ` stroke-linejoin="${join}"`,
  ].join("");
}

function writeMark(mark: Mark): string {
  if (mark.kind === "shape") return `<path d="${mark.path}"${filled(mark.fill)}${stroked(mark.stroke)}/>`;
  const anchor = mark.anchor === "start" ? "" : ` text-anchor="${mark.anchor}"`;
  const weight = mark.weight === 400 ? "" : ` font-weight="${mark.weight}"`;
  const family = mark.isSerif ? ` font-family="${SERIF}"` : "";
  const width = mark.width > 0 ? ` textLength="${round(mark.width)}" lengthAdjust="spacingAndGlyphs"` : "";
  const halo = mark.halo === null ? "" : `${stroked(mark.halo)} paint-order="stroke"`;
  const place = `x="${round(mark.x)}" y="${round(mark.y)}"`;
  return `<text ${place} font-size="${round(mark.size)}"${weight}${family}${anchor}${width}${filled(mark.fill)}${halo}>${escaped(mark.text)}</text>`;
}

/** A picture as an SVG file that needs nothing else: own colours, white ground, fonts with stand-ins, its title. */
export function writeSvg({ title, width, height, marks }: Picture): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escaped(title)}" font-family="${SANS}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    ...marks.map(writeMark),
    "</svg>",
    "",
  ].join("\n");
}
