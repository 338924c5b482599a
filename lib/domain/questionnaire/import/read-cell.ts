import type { DateOrder, DecimalMark } from "./import-mapping";

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;
const groups = { ".": /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, ",": /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ } as const;

/** The number a cell holds, or NaN. Spaces, a currency or percent sign and thousands marks are overlooked. */
export function parseNumber(cell: string, decimal: DecimalMark): number {
  let text = cell.replace(/[\s\u00a0\u202f]/g, "").replace(/^[$€£]|[$€£%]$/g, "");
  if (text.startsWith("\u2212")) text = `-${text.slice(1)}`;
  if (groups[decimal].test(text)) text = text.replaceAll(decimal === "." ? "," : ".", "");
  if (decimal === ",") {
    if (text.includes(".")) return Number.NaN;
    text = text.replace(",", ".");
  }
  return plainNumber.test(text) ? Number(text) : Number.NaN;
}

const dateParts =
  /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The ISO date a cell holds in the given order, or undefined; a time after it is left out. */
export function parseDate(cell: string, order: DateOrder): string | undefined {
  const parts = dateParts.exec(cell.trim());
  if (!parts) return undefined;
  const [first, second, third] = [parts[1] ?? "", parts[2] ?? "", parts[3] ?? ""];
  const [year, month, day] =
    order === "ymd"
      ? [first, second, third]
      : order === "dmy"
        ? [third, second, first]
        : [third, first, second];
  if (year.length !== 4) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > (daysIn[m - 1] ?? 0)) return undefined;
  if (m === 2 && d === 29 && !(y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0))) return undefined;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** A cell as it is stored: without what a database or a spreadsheet cannot hold, and without a guard against formulas. */
export function cleanCell(cell: string): string {
  const text = cell.replaceAll("\u0000", "").trim();
  return guarded.test(text) ? text.slice(1) : text;
}

/** What a formula-safe export puts an apostrophe before; the apostrophe is taken off again on the way in. */
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/u;
