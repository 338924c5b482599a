import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** The rows of a fixture as the file has them, by column name; no typing, no cleaning. */
export async function readCsv(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file), { columns: true, bom: true });
}
