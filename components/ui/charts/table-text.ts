const START_OF_FORMULA = /^[=+@\t\r]|^-(?![\d.,\s]*\d)/u;

/**
 * A table as tab-separated text, which spreadsheets paste into cells. A cell's own tabs and breaks become spaces; what a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const flat = cell.replaceAll(/[\s\u00a0]+/gu, " ").trim();
          return START_OF_FORMULA.test(flat) ? `'${flat}` : flat;
        })
        .join("\t"),
    )
    .join("\n");
