import { readNumber } from "../read-number";

/**
 * Numbers in a list as people type it: "25; 40; 60", "25, 40, 60", "25 40 60", "25,40,60". With a semicolon or a space
 * in it a comma inside a number is a decimal or thousands separator; without, commas part the numbers. Null when a part
 * is no number.
 */
export function readBands(typed: string): number[] | null {
  const text = typed.trim();
  const parts = text.includes(";")
    ? text.split(";")
    : /\s/.test(text)
      ? text.split(/,?\s+/)
      : text.split(",");
  const numbers: number[] = [];
  for (const part of parts) {
    if (part.trim() === "") continue;
    const number = readNumber(part, 2);
    if (number === undefined) return null;
    numbers.push(number);
  }
  return numbers;
}
