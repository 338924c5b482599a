import type { Evidence } from "./evidence";

/** A doubt about a text a person wrote; shown, never a block. */
export type TextWarning =
  /** "Everyone", "never": less than 95 % of the people bear it out. */
  | { readonly code: "universal"; readonly word: string; readonly evidence: Evidence }
  /** The sentence names a share that is not among those it rests on. */
  | { readonly code: "contradiction"; readonly said: number; readonly evidence: Evidence };

const universalWords = /\b(all|always|everyone|everybody|every|never|none|no one|nobody|only|entirely)\b/iu;
const universalShare = 0.95;
/** A percentage, but not the one in "95 % interval" or "18–24 %". */
const percentage = /(?<![\d.,–-])(\d{1,3}(?:[.,]\d+)?)\s?%/gu;
const pointsOff = 0.01;

/**
 * What in a person's sentence the data speak against: a universal word where fewer than 95 % have the trait, a
 * percentage that is neither the segment's nor the others'. Only sentences that rest on evidence can be checked.
 */
export function checkText(text: string, evidence: readonly Evidence[]): TextWarning[] {
  const shares = evidence.filter(({ statistic }) => statistic !== "mean");
  const first = shares[0];
  if (!first) return [];
  const warnings: TextWarning[] = [];
  const word = universalWords.exec(text)?.[1];
  const least = shares.reduce((a, b) => (b.value < a.value ? b : a));
  if (word && least.value < universalShare) warnings.push({ code: "universal", word, evidence: least });
  for (const [, digits = ""] of text.matchAll(percentage)) {
    const said = Number(digits.replace(",", ".")) / 100;
    const borneOut = shares.some((one) =>
      [one.value, one.restValue, 1 - one.value].some((share) => Math.abs(share - said) <= pointsOff),
    );
    if (!borneOut) warnings.push({ code: "contradiction", said, evidence: first });
  }
  return warnings;
}
