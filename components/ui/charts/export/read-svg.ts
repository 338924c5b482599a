import { boxPath, discPath, linePath, scaleOf, transformPath, type PlaneMatrix } from "./path-shapes";
import type { Mark } from "./picture";
import { colourThrough, isSerif, strokeOf } from "./read-style";

/** Where the picture's upper left corner is on the page. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** From an element's own coordinates to those of the picture. */
function matrixOf(element: SVGGraphicsElement, origin: Origin): PlaneMatrix | null {
  const matrix = element.getScreenCTM();
  if (!matrix) return null;
  const { a, b, c, d, e, f } = matrix;
  return { a, b, c, d, e: e - origin.left, f: f - origin.top };
}

const value = (length: SVGAnimatedLength): number => length.baseVal.value;

/** The outline of a shape in its own coordinates; null for what has none. */
function outlineOf(element: SVGGraphicsElement): string | null {
  if (element instanceof SVGPathElement) return element.getAttribute("d");
  if (element instanceof SVGLineElement)
    return linePath(value(element.x1), value(element.y1), value(element.x2), value(element.y2));
  return null;
}

/** Boxes and discs keep their arcs, which a stretched drawing would bend: ours stand only in drawings that do not stretch. */
function roundOutline(element: SVGGraphicsElement, { a, e, f }: PlaneMatrix): string | null {
  if (element instanceof SVGRectElement) {
    const radius = value(element.rx) * a;
    const [x, y] = [value(element.x) * a + e, value(element.y) * a + f];
    const box = { x, y, width: value(element.width) * a, height: value(element.height) * a };
    return box.width > 0 && box.height > 0 ? boxPath(box, [radius, radius, radius, radius]) : null;
  }
  if (element instanceof SVGCircleElement)
    return discPath(value(element.cx) * a + e, value(element.cy) * a + f, value(element.r) * a);
  return null;
}

function readShape(element: SVGGraphicsElement, opacity: number, origin: Origin): Mark[] {
  const matrix = matrixOf(element, origin);
  if (!matrix) return [];
  const own = outlineOf(element);
  const path = own === null ? roundOutline(element, matrix) : transformPath(own, matrix);
  if (path === null || path === "") return [];
  const style = getComputedStyle(element);
  const isLine = element instanceof SVGLineElement;
  const fill =
    isLine || style.fill === "none" ? null : colourThrough(style.fill, opacity * Number(style.fillOpacity));
  const stroke = strokeOf(style, opacity, scaleOf(matrix));
  return fill || stroke ? [{ kind: "shape", path, fill, stroke }] : [];
}

const anchors = { start: "start", middle: "middle", end: "end" } as const;
const isAnchor = (css: string): css is keyof typeof anchors => css in anchors;

/** Every run of letters with a style of its own. What is not displayed has no letters to the browser, and none here. */
function readText(element: SVGTextElement, opacity: number, origin: Origin): Mark[] {
  const matrix = matrixOf(element, origin);
  if (!matrix) return [];
  const marks: Mark[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let first = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? "";
    if (!parent || text === "" || parent.getClientRects().length === 0) continue;
    const style = getComputedStyle(parent);
    const last = first + text.length - 1;
    if (last >= element.getNumberOfChars()) break;
    const start = element.getStartPositionOfChar(first);
    const end = element.getEndPositionOfChar(last);
    first = last + 1;
    const fill = colourThrough(style.fill, opacity * Number(style.fillOpacity));
    if (!fill) continue;
    const anchor = isAnchor(style.textAnchor) ? anchors[style.textAnchor] : "start";
    const x = anchor === "start" ? start.x : anchor === "end" ? end.x : (start.x + end.x) / 2;
    const scale = scaleOf(matrix);
    marks.push({
      kind: "text",
      text,
      x: matrix.a * x + matrix.c * start.y + matrix.e,
      y: matrix.b * x + matrix.d * start.y + matrix.f,
      anchor,
      width: Math.abs(end.x - start.x) * scale,
      size: parseFloat(style.fontSize) * scale,
      weight: Number(style.fontWeight) || 400,
      isSerif: isSerif(style),
      fill,
      halo: strokeOf(style, opacity, scale),
    });
  }
  return marks;
}

/** The marks of an SVG drawing and everything in it, from back to front. */
export function readSvg(element: Element, opacity: number, origin: Origin): Mark[] {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return [];
  const through = opacity * Number(style.opacity);
  if (element instanceof SVGTextElement) return readText(element, through, origin);
  const own = element instanceof SVGGeometryElement ? readShape(element, through, origin) : [];
  return [...own, ...[...element.children].flatMap((child) => readSvg(child, through, origin))];
}
