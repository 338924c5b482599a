import type { Mark } from "./picture";
import { colourThrough, isSerif } from "./read-style";
import type { Origin } from "./read-svg";

let measure: CanvasRenderingContext2D | null = null;

/** From the top of a line of letters to its base line: the font's ascent. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) return height * 0.78;
  measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure.measureText("x");
  return up + down > 0 ? (up / (up + down)) * height : height * 0.78;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

/** The lines into which a text is broken on the page. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let offset = 0;
  let hasGap = false;
  for (const letter of node.data) {
    range.setStart(node, offset);
    range.setEnd(node, offset + letter.length);
    offset += letter.length;
    const [rect] = range.getClientRects();
    if (!rect || rect.height === 0 || letter.trim() === "") {
      hasGap = true;
      continue;
    }
    const line = lines.at(-1);
    if (line && Math.abs(line.top - rect.top) < rect.height / 2) {
      line.text += (hasGap ? " " : "") + letter;
      line.right = rect.right;
    } else
      lines.push({ text: letter, left: rect.left, right: rect.right, top: rect.top, height: rect.height });
    hasGap = false;
  }
  return lines;
}

/** The words of a text on the page, line by line. */
export function readWords(node: Text, style: CSSStyleDeclaration, opacity: number, origin: Origin): Mark[] {
  if (node.data.trim() === "" || style.visibility === "hidden") return [];
  const fill = colourThrough(style.color, opacity);
  if (!fill) return [];
  const anchor =
    style.textAlign === "right" || style.textAlign === "end"
      ? "end"
      : style.textAlign === "center"
        ? "middle"
        : "start";
  return linesOf(node).map(({ text, left, right, top, height }) => ({
    kind: "text",
    text,
    x: (anchor === "start" ? left : anchor === "end" ? right : (left + right) / 2) - origin.left,
    y: top - origin.top + ascentOf(style, height),
    anchor,
    width: right - left,
    size: parseFloat(style.fontSize),
    weight: Number(style.fontWeight) || 400,
    isSerif: isSerif(style),
    fill,
    halo: null,
  }));
}
