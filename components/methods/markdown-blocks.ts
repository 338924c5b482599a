/** The little of Markdown that method notes are written in. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly isNumbered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export type Piece =
  | { readonly kind: "text" | "strong" | "emphasis" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

/** Headings, paragraphs, lists and tables; a line that is none of the others goes on with the paragraph before. */
export function markdownBlocks(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .flatMap((chunk) => blocksOf(chunk.split("\n").filter((line) => line.trim() !== "")));
}

function blocksOf(lines: readonly string[]): Block[] {
  const [first = "", second = ""] = lines;
  if (lines.length === 0) return [];
  const heading = /^(#{1,4}) (.+)$/.exec(first);
  if (heading) {
    const [, marks = "", text = ""] = heading;
    return [{ kind: "heading", level: marks.length, text }, ...blocksOf(lines.slice(1))];
  }
  if (first.startsWith("|") && /^\|[\s:|-]+$/.test(second)) {
    return [{ kind: "table", head: cellsOf(first), rows: lines.slice(2).map(cellsOf) }];
  }
  const listAt = lines.findIndex((line) => mark.test(line));
  if (listAt === 0) return [{ kind: "list", isNumbered: /^\d/.test(first), items: itemsOf(lines) }];
  if (listAt > 0) return [...blocksOf(lines.slice(0, listAt)), ...blocksOf(lines.slice(listAt))];
  return [{ kind: "paragraph", text: lines.map((line) => line.trim()).join(" ") }];
}

const mark = /^(- |\d+\. )/;

function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  return items;
}

const inline = /\*\*(.+?)\*\*|(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/gu;

/** A line's words with what stands out of them. */
export function markdownPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    const [, strong, emphasis, code, label = "", href = ""] = match;
    if (strong !== undefined) pieces.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) pieces.push({ kind: "emphasis", text: emphasis });
    else if (code !== undefined) pieces.push({ kind: "code", text: code });
    else pieces.push({ kind: "link", text: label, href });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}
