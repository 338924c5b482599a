/** Values as R writes them. Numbers are exact: R reads the same double back. */
export function rNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "NA";
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf";
  return String(value);
}

export const rLogical = (value: boolean): string => (value ? "TRUE" : "FALSE");

/** A text in plain ASCII, so that it is the same text in every locale; no character of it can end the string. */
export function rText(text: string): string {
  const escaped = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    // R strings hold no NUL.
    if (code === 0) return "";
    if (character === "\\" || character === '"') return `\\${character}`;
    if (code >= 32 && code < 127) return character;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, "0")}`
      : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${escaped.join("")}"`;
}

/** One comment line: nothing in the text can begin a new one. */
export const rComment = (text: string): string =>
  `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()}`.trimEnd();

const PER_LINE = 8;

/** `c(…)` over as many lines as it takes: a console cuts very long ones off. */
export function rVector(values: readonly string[]): string {
  if (values.length <= PER_LINE) return `c(${values.join(", ")})`;
  const lines = [];
  for (let from = 0; from < values.length; from += PER_LINE)
    lines.push(`  ${values.slice(from, from + PER_LINE).join(", ")}`);
  return `c(\n${lines.join(",\n")}\n)`;
}

export const rNumbers = (values: readonly (number | null)[]): string => rVector(values.map(rNumber));
export const rTexts = (values: readonly string[]): string => rVector(values.map(rText));

/** A matrix given row by row. */
export const rMatrix = (rows: readonly (readonly (number | null)[])[], columns: number): string =>
  rows.length === 0
    ? `matrix(numeric(0), nrow = 0, ncol = ${columns})`
    : `matrix(${rNumbers(rows.flat())}, nrow = ${rows.length}, byrow = TRUE)`;
