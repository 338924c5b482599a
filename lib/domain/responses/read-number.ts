const digitsOf: readonly (readonly [start: number, count: number])[] = [
  [0x0660, 10], // Arabic-Indic
  [0x06f0, 10], // Extended Arabic-Indic
];

const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const [start] = digitsOf.find(([from, count]) => code >= from && code < from + count) ?? [code];
    return String(code - start);
  });

/**
 * A number as people write it: "12,5" and "12.5", "1 200", "1.200,50", "1,200.50", Arabic digits. A single separator
 * before exactly three digits groups thousands, unless the item takes three decimals or more: "1,200" is never 1.2.
 * Undefined when it is no number.
 */
export function readNumber(typed: string, decimals: number): number | undefined {
  const text = westernDigits(typed)
    .replace(/[\s'\u2019\u066C]/g, "")
    .replace(/\u066B/g, ".")
    .replace(/^[\u2212\u2013]/, "-");
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", body = ""] = match;
  const number = Number(sign + withPoint(body, decimals));
  return Number.isFinite(number) ? number : undefined;
}

/** Digits with at most one separator, the decimal point. NaN-making text where the grouping makes no sense. */
function withPoint(body: string, decimals: number): string {
  const separators = body.match(/[.,]/g) ?? [];
  if (separators.length === 0) return body;
  const kinds = new Set(separators);
  const last = separators.at(-1) ?? ".";
  if (kinds.size === 1) {
    const groups = body.split(last);
    const grouped = groups.slice(1).every((group) => group.length === 3) && /^\d{1,3}$/.test(groups[0] ?? "");
    if (separators.length > 1) return grouped ? groups.join("") : "no";
    return grouped && groups[0] !== "0" && decimals < 3 ? groups.join("") : groups.join(".");
  }
  const [whole = "", ...fraction] = body.split(last);
  const other = last === "." ? "," : ".";
  const groups = whole.split(other);
  const sound = fraction.length === 1 && groups.slice(1).every((group) => group.length === 3);
  return sound ? `${groups.join("")}.${fraction[0] ?? ""}` : "no";
}
