import { readNumber } from "../read-number";

interface PastedLine {
  readonly label: string;
  readonly value: number;
}

/**
 * Lines as a spreadsheet puts them on the clipboard: a label and a number, apart by a tab (the last number of a line
 * counts), or a number alone. Lines without a number (a heading, an empty row) are passed over.
 */
function readLines(pasted: string): PastedLine[] {
  return pasted.split(/\r\n|\n|\r/).flatMap((line) => {
    const cells = line.split("\t").map((cell) => cell.trim());
    const at = cells.findLastIndex((cell) => numberIn(cell) !== undefined);
    const value = numberIn(cells[at] ?? "");
    const label = cells.slice(0, Math.max(0, at)).find((cell) => cell !== "") ?? "";
    return value === undefined || value < 0 ? [] : [{ label, value }];
  });
}

const numberIn = (cell: string): number | undefined =>
  cell === "" ? undefined : readNumber(cell.replace(/%$/, ""), 2);

const plain = (label: string): string =>
  label
    .normalize("NFKC")
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

export interface PastedTargets {
  /** Per row asked for, in per cent; null where the pasted lines say nothing of it. */
  readonly percents: readonly (number | null)[];
  /** Pasted labels that are none of the rows'. */
  readonly unknown: readonly string[];
  /** What the pasted numbers were taken for. */
  readonly as: "percent" | "share" | "count";
}

/**
 * Targets for rows from pasted lines: by label where the lines have labels, else in their order. Numbers that add up to
 * about 1 are shares, to about 100 percentages; any others are numbers of people. Null when no line has a number.
 *
 * @param rows the labels a row is known by, one list per row
 */
export function readPastedTargets(
  pasted: string,
  rows: readonly (readonly string[])[],
): PastedTargets | null {
  const lines = readLines(pasted);
  if (lines.length === 0) return null;
  const sum = lines.reduce((total, { value }) => total + value, 0);
  if (sum === 0) return null;
  const as = Math.abs(sum - 1) <= 0.02 ? "share" : Math.abs(sum - 100) <= 2 ? "percent" : "count";
  const factor = as === "percent" ? 1 : as === "share" ? 100 : 100 / sum;
  const percentOf = ({ value }: PastedLine) => Math.round(value * factor * 100) / 100;
  if (lines.every(({ label }) => label === "")) {
    return { percents: rows.map((_, at) => (lines[at] ? percentOf(lines[at]) : null)), unknown: [], as };
  }
  const rowOf = (label: string) =>
    rows.findIndex((labels) => labels.some((one) => plain(one) === plain(label)));
  const percents = rows.map((): number | null => null);
  const unknown: string[] = [];
  for (const line of lines) {
    const row = rowOf(line.label);
    if (row < 0) unknown.push(line.label);
    else percents[row] = Math.round(((percents[row] ?? 0) + percentOf(line)) * 100) / 100;
  }
  return { percents, unknown, as };
}
