import { delimiters, type Delimiter, type Encoding } from "./import-mapping";
import { parseNumber } from "./read-cell";

/** What a file is instead of a table of text. */
export type NotText = "excel" | "pdf" | "spss" | "binary";

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((character, i) => bytes[i] === character.charCodeAt(0));

/** What the first bytes give away when they are not a text file's. */
export function notText(sample: Uint8Array): NotText | undefined {
  if (startsWith(sample, "PK\u0003\u0004") || startsWith(sample, "\u00d0\u00cf\u0011\u00e0")) return "excel";
  if (startsWith(sample, "%PDF")) return "pdf";
  if (startsWith(sample, "$FL2") || startsWith(sample, "$FL3")) return "spss";
  if (sample[0] === 0xff && sample[1] === 0xfe) return undefined;
  return sample.subarray(0, 65_536).includes(0) ? "binary" : undefined;
}

const central = "ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎĚŇŘŠŤŮŽőűŐŰ";
const western = "äöüßåéèêëàâçñøæîïôûùìòáíóúÄÖÜÅÉÈÀÇÑØÆÓ’‘“”–—€";
const oddInWords = /\p{L}[¹³¿¶±¼¬¦¡¯¾œŸ\u0080-\u009f]|[¹³¿¶±¼¬¦¡\u0080-\u009f]\p{L}/gu;

function plausibility(text: string, letters: string): number {
  let score = 0;
  for (const character of text) if (character > "\u007f" && letters.includes(character)) score += 1;
  return score - 4 * (text.match(oddInWords)?.length ?? 0);
}

/**
 * The encoding the bytes most likely have. A mark at the beginning or valid UTF-8 settles it; between the one-byte
 * encodings the one in which the letters beyond ASCII make the most sense wins. `isWhole` says whether the sample ends
 * where the file does, or may end within a character.
 */
export function guessEncoding(sample: Uint8Array, isWhole: boolean): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: !isWhole });
    return "utf-8";
  } catch {
    const candidates = [
      ["windows-1252", western],
      ["windows-1250", central],
      ["iso-8859-2", central],
    ] as const;
    const scored = candidates.map(([encoding, letters]) => ({
      encoding,
      score: plausibility(new TextDecoder(encoding).decode(sample), letters),
    }));
    return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
  }
}

/** Fields per line for a delimiter, quoted ones whole; the last line may be cut off and is left out. */
function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let isBlank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields += 1;
    else if (!quoted && character === "\n") {
      if (!isBlank) counts.push(fields);
      if (counts.length >= 50) break;
      fields = 1;
      isBlank = true;
      continue;
    }
    if (character.trim() !== "" || character === delimiter) isBlank = false;
  }
  if (counts.length === 0 && !isBlank) counts.push(fields);
  return counts;
}

/** The delimiter that splits the first lines into most columns, most evenly. */
export function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = fieldCounts(text, delimiter);
    const width = counts[0] ?? 1;
    if (width < 2) continue;
    const even = counts.filter((count) => count === width).length / counts.length;
    const score = even * even * Math.log2(width + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Whether the first row names the columns: it has names, and no number stands in it unless numbers never do. */
export function guessHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return true;
  const isNumber = (cell: string) => cell.trim() !== "" && !Number.isNaN(parseNumber(cell, "."));
  return !first.some((cell) => isNumber(cell));
}
