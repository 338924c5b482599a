import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

interface ChartFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Keeps a chart as a file, by its menu. KINDRED_JOURNEY_PICTURES names a folder that gets a copy. */
async function keepChart(page: Page, chart: Locator, ending: "SVG" | "PNG"): Promise<ChartFile> {
  await chart.getByRole("button", { name: /^Download/ }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: ending }).click();
  const download = await coming;
  const [name, bytes] = [download.suggestedFilename(), await readFile(await download.path())];
  const folder = process.env.KINDRED_JOURNEY_PICTURES;
  if (folder) await download.saveAs(path.join(folder, `kept-${name}`));
  return { name, bytes };
}

/** What a picture shows when nothing but its file is there. */
interface Seen {
  readonly width: number;
  readonly height: number;
  /** Part of its pixels that are not white. */
  readonly inked: number;
  /** The colours asked about that are missing. */
  readonly missing: readonly string[];
}

/** Draws a file in a browser without network, as a picture: nothing it refers to could be loaded. */
async function look(blank: Page, type: string, bytes: Buffer, colours: readonly string[]): Promise<Seen> {
  return blank.evaluate(
    async ({ address, colours }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Set<string>();
      let inked = 0;
      for (let at = 0; at < data.length; at += 4) {
        const pixel = [data[at], data[at + 1], data[at + 2]];
        if (pixel.some((part) => part !== 255)) inked += 1;
        seen.add(`rgb(${pixel.join(", ")})`);
      }
      return {
        width: canvas.width,
        height: canvas.height,
        inked: inked / (data.length / 4),
        missing: colours.filter((colour) => !seen.has(colour)),
      };
    },
    { address: `data:${type};base64,${bytes.toString("base64")}`, colours },
  );
}

/** What an SVG is read as: parsed, laid out, every text in its place. */
async function read(blank: Page, svg: string) {
  return blank.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    const problem = parsed.querySelector("parsererror")?.textContent ?? null;
    const drawing = document.importNode(parsed.documentElement, true);
    document.body.replaceChildren(drawing);
    if (!(drawing instanceof SVGSVGElement)) throw new Error(problem ?? "no drawing");
    const { width, height } = drawing.viewBox.baseVal;
    const words = [...drawing.querySelectorAll("text")].map((element) => {
      const { x, y, width, height } = element.getBBox();
      return { text: element.textContent ?? "", x, y, right: x + width, bottom: y + height };
    });
    return {
      problem,
      width,
      height,
      words: words.map(({ text }) => text),
      cut: words
        .filter(({ x, y, right, bottom }) => x < 0 || y < 0 || right > width || bottom > height)
        .map(({ text }) => text),
      bound: [...drawing.querySelectorAll("[class], [style], [href], image, use, foreignObject")].map(
        ({ outerHTML }) => outerHTML,
      ),
      fonts: drawing.getAttribute("font-family") ?? "",
    };
  }, svg);
}

/** The colours of the light theme by which segments are told apart. */
export async function lightColours(page: Page, segments: number): Promise<string[]> {
  return page.evaluate((segments) => {
    const probe = document.createElement("div");
    probe.dataset.theme = "light";
    document.body.append(probe);
    const colours = Array.from({ length: segments }, (_, at) => {
      const dot = document.createElement("i");
      dot.style.color = `var(--seg-${at + 1})`;
      probe.append(dot);
      return getComputedStyle(dot).color;
    });
    probe.remove();
    return colours;
  }, segments);
}

/**
 * A chart's two files can be used without Kindred: the SVG is well-formed, has its title, legend and colours in itself and
 * cuts no word off; the PNG shows the same at two pixels to one. Both are on white, whatever the screen is.
 */
export async function expectGoodFiles(
  page: Page,
  chart: Locator,
  { colours, words }: { readonly colours: readonly string[]; readonly words: readonly string[] },
): Promise<void> {
  await expect(chart).toBeVisible({ timeout: 60_000 });
  const title = (await chart.locator("figcaption > :first-child").textContent())?.trim() ?? "";
  const [svg, png] = [await keepChart(page, chart, "SVG"), await keepChart(page, chart, "PNG")];
  const browser = page.context().browser();
  const alone = await browser?.newContext({ offline: true });
  if (!alone) throw new Error("no browser to look at files with");
  try {
    const blank = await alone.newPage();
    const drawing = await read(blank, svg.bytes.toString("utf8"));
    expect(drawing.problem, svg.name).toBeNull();
    expect(drawing.bound, `${svg.name} refers to something outside`).toEqual([]);
    expect(drawing.fonts).toMatch(/Arial.*sans-serif$/);
    for (const said of [title, ...words])
      expect(drawing.words.join(" ").replaceAll(/\s+/g, " "), svg.name).toContain(said);
    for (const link of await chart.getByRole("link").allTextContents())
      expect(drawing.words, `${svg.name} has nothing to press`).not.toContain(link);
    expect(drawing.cut, `${svg.name} cuts words off`).toEqual([]);
    const asSvg = await look(blank, "image/svg+xml", svg.bytes, colours);
    const asPng = await look(blank, "image/png", png.bytes, colours);
    expect(asSvg).toMatchObject({ width: drawing.width, height: drawing.height, missing: [] });
    expect(asPng.missing, png.name).toEqual([]);
    expect(asPng.width).toBeGreaterThanOrEqual(2 * drawing.width - 2);
    expect(asPng.height).toBeGreaterThanOrEqual(2 * drawing.height - 2);
    for (const { inked } of [asSvg, asPng]) {
      expect(inked, `${svg.name} is not blank`).toBeGreaterThan(0.005);
      expect(inked, `${svg.name} is on white`).toBeLessThan(0.7);
    }
  } finally {
    await alone.close();
  }
}
