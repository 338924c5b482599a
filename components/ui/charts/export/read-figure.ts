import { boxPath, linePath } from "./path-shapes";
import type { Mark, Picture, Stroke } from "./picture";
import { colourThrough } from "./read-style";
import { readSvg, type Origin } from "./read-svg";
import { readWords } from "./read-words";

/** What is on the page but not in the picture: words for screen readers, controls, what print leaves out. */
const LEFT_OUT = ".sr-only, button, [data-print='hide'], [data-picture='hide']";

const sides = ["Top", "Right", "Bottom", "Left"] as const;

const px = (style: CSSStyleDeclaration, name: string): number =>
  parseFloat(style.getPropertyValue(name)) || 0;

interface Border {
  readonly width: number;
  readonly stroke: Stroke | null;
}

function borderOf(style: CSSStyleDeclaration, side: (typeof sides)[number], opacity: number): Border {
  const name = `border-${side.toLowerCase()}`;
  const line = style.getPropertyValue(`${name}-style`);
  const width = line === "none" || line === "hidden" ? 0 : px(style, `${name}-width`);
  const colour = width > 0 ? colourThrough(style.getPropertyValue(`${name}-color`), opacity) : null;
  const dashes = line === "dashed" ? [width * 3, width * 2] : line === "dotted" ? [width, width] : [];
  return { width, stroke: colour && { colour, width, dashes, cap: "butt", join: "miter" } };
}

/** Ground and borders of a box, as CSS paints them. */
function readBox(element: Element, style: CSSStyleDeclaration, opacity: number, origin: Origin): Mark[] {
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 && rect.height === 0) return [];
  const [x, y] = [rect.left - origin.left, rect.top - origin.top];
  const radii = ["top-left", "top-right", "bottom-right", "bottom-left"].map((corner) =>
    cornerRadius(style.getPropertyValue(`border-${corner}-radius`), rect),
  );
  const marks: Mark[] = [];
  const fill = colourThrough(style.backgroundColor, opacity);
  if (fill && rect.width > 0 && rect.height > 0)
    marks.push({
      kind: "shape",
      path: boxPath({ x, y, width: rect.width, height: rect.height }, radii),
      fill,
      stroke: null,
    });
  const borders = sides.map((side) => borderOf(style, side, opacity));
  const [top] = borders;
  const isWhole = borders.every(
    ({ width, stroke }) => width > 0 && width === top?.width && stroke?.colour.hex === top.stroke?.colour.hex,
  );
  if (isWhole && top?.stroke) {
    const half = top.width / 2;
    const inner = {
      x: x + half,
      y: y + half,
      width: rect.width - top.width,
      height: rect.height - top.width,
    };
    const path = boxPath(inner, radii.map((radius) => Math.max(0, radius - half))); // prettier-ignore
    return [...marks, { kind: "shape", path, fill: null, stroke: top.stroke }];
  }
  const [right, bottom] = [x + rect.width, y + rect.height];
  const ends = borders.map(({ width }, side) => {
    if (side === 0) return linePath(x, y + width / 2, right, y + width / 2);
    if (side === 1) return linePath(right - width / 2, y, right - width / 2, bottom);
    if (side === 2) return linePath(x, bottom - width / 2, right, bottom - width / 2);
    return linePath(x + width / 2, y, x + width / 2, bottom);
  });
  for (const [side, { stroke }] of borders.entries())
    if (stroke) marks.push({ kind: "shape", path: ends[side] ?? "", fill: null, stroke });
  return marks;
}

/** "50%" of the box, "4px 4px", or "1.67772e+07px" for a pill. */
function cornerRadius(css: string, rect: DOMRect): number {
  const [first = "0"] = css.split(" ");
  const size = parseFloat(first) || 0;
  const radius = first.endsWith("%") ? (size / 100) * Math.min(rect.width, rect.height) : size;
  return Math.min(radius, Math.min(rect.width, rect.height) / 2 + 1);
}

function readElement(element: Element, opacity: number, origin: Origin): Mark[] {
  if (element.matches(LEFT_OUT)) return [];
  const style = getComputedStyle(element);
  if (style.display === "none") return [];
  const through = opacity * Number(style.opacity);
  const own = style.visibility === "hidden" ? [] : readBox(element, style, through, origin);
  if (element instanceof SVGSVGElement)
    return [...own, ...[...element.children].flatMap((child) => readSvg(child, through, origin))];
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return readWords(child, style, through, origin);
    return child instanceof Element ? readElement(child, through, origin) : [];
  });
  return [...own, ...inside];
}

/** A figure that stands on the page, boxes, words and drawings, as marks in px of its own upper left corner. */
export function readFigure(figure: HTMLElement, title: string, margin: number): Picture {
  const rect = figure.getBoundingClientRect();
  const origin = { left: rect.left - margin, top: rect.top - margin };
  return {
    title,
    width: rect.width + 2 * margin,
    height: rect.height + 2 * margin,
    marks: readElement(figure, 1, origin),
  };
}
