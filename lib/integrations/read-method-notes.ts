import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** The notes on how each number is made; they ship with the product. */
const folder = path.join(process.cwd(), "docs", "methods");

export interface MethodNote {
  /** The file's name without its ending, as addresses have it. */
  readonly name: string;
  readonly title: string;
  /** Markdown, the title included. */
  readonly text: string;
}

/** Every note, by title. */
export async function readMethodNotes(): Promise<MethodNote[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const notes = await Promise.all(
    files.map(async (file): Promise<MethodNote> => {
      const text = await readFile(path.join(folder, file), "utf8");
      const name = file.slice(0, -".md".length);
      return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, text };
    }),
  );
  return notes.sort((a, b) => (a.title < b.title ? -1 : 1));
}
