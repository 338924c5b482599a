import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueFor } from "./catalogue";
import { browserTexts, type BrowserPages } from "./browser-texts";

const root = process.cwd();
const read = (file: string) => readFileSync(file, "utf8");
const isForBrowser = (file: string) => read(file).trimStart().startsWith('"use client"');

function fileOf(from: string, name: string): string | undefined {
  const base = name.startsWith("@/")
    ? path.join(root, name.slice(2))
    : name.startsWith(".")
      ? path.resolve(path.dirname(from), name)
      : undefined;
  return base && [".tsx", ".ts", ""].map((end) => base + end).find((file) => /\.tsx?$/.test(file) && existsSync(file)); // prettier-ignore
}

/** Modules a file runs, types left out. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;]*?\sfrom\s+)?"([^"]+)"/gm)].flatMap(
    ([, name = ""]) => fileOf(file, name) ?? [],
  );

/** All that begins at these files; into the browser only what is not the server's own. */
function reachedFrom(files: readonly string[], isTaken: (file: string) => boolean): string[] {
  const reached = new Set(files);
  for (const file of reached) for (const next of importsOf(file)) if (isTaken(next)) reached.add(next);
  return [...reached];
}

/** Texts asked for by what of these pages runs in the browser. */
function askedBy(entrances: readonly string[]): string[] {
  const pages = reachedFrom(entrances, () => true);
  const inBrowser = reachedFrom(
    pages.filter(isForBrowser),
    (file) => !read(file).trimStart().startsWith('"use server"'),
  );
  const asked = inBrowser.flatMap((file) =>
    [...read(file).matchAll(/useTranslations\(([^)]*)\)/g)].map(([, given = ""]) => {
      const area = /^\s*"([^"]+)"\s*$/.exec(given)?.[1];
      if (area === undefined) throw new Error(`${file}: name the area in the call, so that it can be found`);
      return area;
    }),
  );
  return [...new Set(asked)];
}

const below = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, folder, name));
const frame = ["layout.tsx", "error.tsx", "not-found.tsx"].map((name) => path.join(root, "app", name));

const has = (texts: object, area: string): boolean =>
  area.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts) !== undefined; // prettier-ignore

describe("pages bring the texts their components say in the browser", () => {
  it.each<[string, BrowserPages, readonly string[]]>([
    ["what stands around all pages", "everywhere", frame],
    ["the pages one comes in by", "door", below("app/(door)")],
    ["the studio", "studio", below("app/(studio)")],
  ])("%s", (_name, pages, entrances) => {
    const texts = browserTexts(pages, catalogueFor("en"));
    expect(askedBy(entrances).filter((area) => !has(texts, area))).toEqual([]);
  });

  it("and the pages one comes in by bring a tenth of the studio's", () => {
    const size = (pages: BrowserPages) => JSON.stringify(browserTexts(pages, catalogueFor("en"))).length;
    expect(size("door")).toBeLessThan(size("studio") / 10);
  });
});
