const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/**
 * How well a text answers what was typed: 0 is not at all, higher is better. Every typed word must occur;
 * the beginning of the text counts most, then the beginning of a word, then anywhere, then its letters in order.
 */
export function matchScore(text: string, typed: string): number {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const target = plain(text);
  if (words.length === 0) return 1;
  let score = 0;
  for (const word of words) {
    const points = wordScore(target, word);
    if (points === 0) return 0;
    score += points;
  }
  return score / words.length;
}

function wordScore(target: string, word: string): number {
  if (target.startsWith(word)) return 4;
  const at = target.indexOf(word);
  if (at >= 0) return /[^\p{L}\p{N}]/u.test(target[at - 1] ?? "") ? 3 : 2;
  return hasLettersInOrder(target, word) ? 1 : 0;
}

function hasLettersInOrder(target: string, word: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = target.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
