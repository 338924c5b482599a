import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { markdownBlocks, markdownPieces } from "./markdown-blocks";

describe("method notes on screen", () => {
  it("have headings, paragraphs, lists and tables", () => {
    expect(
      markdownBlocks("# Weights\n\nOne\nline.\n\n- a\n  b\n- c\n\n| x | y |\n| - | - |\n| \\|z\\| | 2 |\n"),
    ).toEqual([
      { kind: "heading", level: 1, text: "Weights" },
      { kind: "paragraph", text: "One line." },
      { kind: "list", isNumbered: false, items: ["a b", "c"] },
      { kind: "table", head: ["x", "y"], rows: [["|z|", "2"]] },
    ]);
  });

  it("set words off, and leave an index like n_eff alone", () => {
    expect(markdownPieces("**Read** `x` of _all_ n_eff in [R](https://r.org)")).toEqual([
      { kind: "strong", text: "Read" },
      { kind: "text", text: " " },
      { kind: "code", text: "x" },
      { kind: "text", text: " of " },
      { kind: "emphasis", text: "all" },
      { kind: "text", text: " n_eff in " },
      { kind: "link", text: "R", href: "https://r.org" },
    ]);
  });

  const folder = path.join(process.cwd(), "docs", "methods");
  it.each(readdirSync(folder))("%s uses nothing they cannot show", (file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    expect(text).not.toMatch(/^```|^> |^!\[|^ {2,}- |<[a-z]+>/m);
    const [title] = markdownBlocks(text);
    expect(title).toMatchObject({ kind: "heading", level: 1 });
  });
});
