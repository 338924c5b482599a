import { contentHash } from "./content-hash";
import { maskPersonalData, maskText } from "./mask-personal-data";
import type { Quote } from "./persona-card";

export interface QuoteCandidate {
  readonly responseId: string;
  readonly itemId: string;
  readonly wording: string;
  readonly text: string;
  /** How surely the respondent belongs to the segment, 0…1. */
  readonly posterior: number;
}

const mostQuotes = 3;
const fewestWords = 5;
const shortest = 25;
const longest = 320;
const bestLength = 120;

/**
 * At most three verbatims: those of the people closest to the segment, one a person, masked; nothing very short, very
 * long, twice the same or without words. Same candidates, same choice.
 */
export function chooseQuotes(candidates: readonly QuoteCandidate[]): Quote[] {
  const seen = new Set<string>();
  const people = new Set<string>();
  const chosen: Quote[] = [];
  for (const candidate of [...candidates].filter(isReadable).sort(closestFirst)) {
    const text = maskPersonalData(tidied(candidate.text));
    const key = text.toLocaleLowerCase("en");
    if (seen.has(key) || people.has(candidate.responseId) || text.replaceAll(maskText, "").length < shortest)
      continue;
    seen.add(key);
    people.add(candidate.responseId);
    const { responseId, itemId, wording } = candidate;
    chosen.push({ id: contentHash("voice", responseId, itemId), responseId, itemId, wording, text });
    if (chosen.length === mostQuotes) break;
  }
  return chosen;
}

const tidied = (text: string): string => text.replace(/\s+/gu, " ").trim();

function closestFirst(a: QuoteCandidate, b: QuoteCandidate): number {
  const offLength = (one: QuoteCandidate) => Math.abs(tidied(one.text).length - bestLength);
  return (
    b.posterior - a.posterior ||
    offLength(a) - offLength(b) ||
    (a.responseId + a.itemId < b.responseId + b.itemId ? -1 : 1)
  );
}

/** Long enough to say something, short enough for a card, and made of words rather than of keys struck. */
export function isReadable({ text }: Pick<QuoteCandidate, "text">): boolean {
  const tidy = tidied(text);
  if (tidy.length < shortest || tidy.length > longest) return false;
  const words = tidy.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const letters = tidy.match(/\p{L}/gu)?.length ?? 0;
  const different = new Set(words.map((word) => word.toLocaleLowerCase("en"))).size;
  return (
    words.length >= fewestWords &&
    letters / tidy.length >= 0.6 &&
    different >= words.length / 2 &&
    !/(.)\1{3,}/u.test(tidy) &&
    vowelless(words) <= words.length / 5 &&
    !words.some((word) => word.length > 34 || /[bcdfghjklmnpqrstvwxz]{7,}/iu.test(word))
  );
}

/** Latin words of three letters and more without a vowel: keys struck at random have many. */
const vowelless = (words: readonly string[]): number =>
  words.filter((word) => /^[a-z]{3,}$/iu.test(word) && !/[aeiouyæøœ]/iu.test(word)).length;
