/** Beginnings a spreadsheet takes for a formula or a command, in plain and full-width form, also behind apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A text as a spreadsheet may hold it: an apostrophe before what it would run as a formula. Taking one apostrophe off a cell
 * that begins so gives the text back. A plain number is none and stays.
 */
export const defuseCell = (text: string): string =>
  formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;

function csvCell(text: string): string {
  const safe = defuseCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV (RFC 4180) with its line end. The only writer of CSV there is: every cell is defused. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
