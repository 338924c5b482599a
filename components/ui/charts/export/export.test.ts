import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxPath, discPath, linePath, transformPath } from "./path-shapes";
import { pictureFileName } from "./picture-file-name";
import type { Picture, ShapeMark, TextMark } from "./picture";
import { writeSvg } from "./write-svg";

const ink = { hex: "#1d1b18", alpha: 1 };
const words: TextMark = {
  kind: "text",
  text: "Careful savers",
  x: 10.004,
  y: 20,
  anchor: "start",
  width: 80.5,
  size: 11,
  weight: 400,
  isSerif: false,
  fill: ink,
  halo: null,
};
const bar: ShapeMark = {
  kind: "shape",
  path: "M0,0L10,0Z",
  fill: { hex: "#254dac", alpha: 0.32 },
  stroke: null,
};
const picture = (marks: Picture["marks"], title = "What people want"): Picture => ({
  title,
  width: 300.2,
  height: 100,
  marks,
});

/** Whether a text is one well-formed element: tags nest and close, attributes are quoted, text is escaped. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/u, "").trim();
  const token =
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>|([^<>&]+|&(?:amp|lt|gt|quot);)/gu;
  let at = 0;
  for (const match of body.matchAll(token)) {
    if (match.index !== at) return false;
    at += match[0].length;
    const [, closes, name, , isEmpty] = match;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop() !== name) return false;
    } else if (!isEmpty) open.push(name);
  }
  return at === body.length && open.length === 0;
}

describe("the SVG of a picture", () => {
  it("stands alone: size, title, white ground, fonts with stand-ins, and nothing that refers to the page", () => {
    const svg = writeSvg(picture([bar, words]));
    expect(svg).toContain(
      'xmlns="http://www.w3.org/2000/svg" width="301" height="100" viewBox="0 0 301 100"',
    );
    expect(svg).toContain("<title>What people want</title>");
    expect(svg).toContain('<rect width="301" height="100" fill="#ffffff"/>');
    expect(svg).toMatch(/font-family="[^"]*Arial[^"]*sans-serif"/u);
    expect(svg).not.toMatch(/var\(|class=|style=|url\(|href/u);
  });

  it("keeps colour, opacity, dashes, weight and halo", () => {
    const stroke = { colour: ink, width: 1.5, dashes: [4, 3], cap: "round", join: "round" } as const;
    const svg = writeSvg(
      picture([
        { ...bar, stroke },
        { ...words, weight: 600, anchor: "end", halo: { ...stroke, dashes: [] } },
      ]),
    );
    expect(svg).toContain(
      'fill="#254dac" fill-opacity="0.32" stroke="#1d1b18" stroke-width="1.5" stroke-dasharray="4 3" stroke-linecap="round"',
    );
    expect(svg).toContain(
      'x="10" y="20" font-size="11" font-weight="600" text-anchor="end" textLength="80.5" lengthAdjust="spacingAndGlyphs"',
    );
    expect(svg).toContain('paint-order="stroke">Careful savers</text>');
  });

  it("can be read whatever people call their segments", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (title, text) => {
        expect(isWellFormed(writeSvg(picture([bar, { ...words, text }], title)))).toBe(true);
      }),
    );
    expect(isWellFormed('<svg a="1">&</svg>')).toBe(false);
    expect(isWellFormed("<svg><b></svg></b>")).toBe(false);
  });
});

describe("a path on its way into the picture", () => {
  it("is moved and stretched point by point", () => {
    const matrix = { a: 2, b: 0, c: 0, d: 0.5, e: 10, f: -5 };
    expect(transformPath("M0,0L10,20C1,2 3,4 5,6Z", matrix)).toBe("M10,-5L30,5C12,-4 16,-3 20,-2Z");
    expect(transformPath("M1.5-2.5L1e1 -.5Z", { ...matrix, e: 0, f: 0 })).toBe("M3,-1.25L20,-0.25Z");
  });

  it("is refused rather than drawn in part when it has a command unknown here", () => {
    expect(() => transformPath("M0,0h5", { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 })).toThrow(RangeError);
  });

  it("is a box with its own corners, a disc or a line", () => {
    expect(boxPath({ x: 0, y: 0, width: 10, height: 4 }, [0, 2, 2, 0])).toBe(
      "M0,0L8,0A2,2 0 0 1 10,2L10,2A2,2 0 0 1 8,4L0,4L0,0Z",
    );
    expect(boxPath({ x: 0, y: 0, width: 4, height: 4 }, [99, 99, 99, 99])).toContain("A2,2");
    expect(discPath(5, 5, 2)).toBe("M3,5A2,2 0 1 1 7,5A2,2 0 1 1 3,5Z");
    expect(linePath(0, 1, 2, 3.14159)).toBe("M0,1L2,3.14");
  });
});

describe("the name of a picture's file", () => {
  it("is made of the title's words in any script", () => {
    expect(pictureFileName("What sets “Größe 40+” apart?", "svg")).toBe("what-sets-größe-40-apart.svg");
    expect(pictureFileName("価格 / 品質", "png")).toBe("価格-品質.png");
    expect(pictureFileName("../…", "png")).toBe("chart.png");
  });

  it("is never long, and never holds what a file system takes for a path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const name = pictureFileName(title, "svg");
        expect([...name].length).toBeLessThanOrEqual(84);
        expect(name).not.toMatch(/[/\\:*?"<>|\s]|\.\./u);
      }),
    );
  });
});
