import { keyStep } from "./keyboard";

/** What is wrong with a text, if anything: never said of a text that is only short. */
export type TextFault = "one-letter" | "keyboard-row" | "no-vowels";

export interface TextThresholds {
  /** Letters below which nothing is said. */
  readonly fewestLetters: number;
  /** Keys in one direction along a keyboard row that make a run. */
  readonly keyRun: number;
  /** Share of a text's letters that must be of the fault. */
  readonly share: number;
}

/** Letters; the bar that lengthens Arabic words is none. */
const LETTER = /(?!\u0640)\p{L}/u;
const MARKS = /\p{M}/gu;
/** Vowel letters of the Latin and Cyrillic scripts, without their marks; letters that do not come apart are listed whole. */
const VOWELS = new Set("aeiouyøæœıəаеёиоуыэюяіїєў");
/** Names of keyboards, which people may well have a word to say about. */
const LAYOUTS: ReadonlySet<string> = new Set(["qwerty", "qwertz", "azerty", "йцукен"]);
/** In a script without vowels laughter is one letter. */
const LAUGHTER = "ه";
const CONSONANTAL_SCRIPT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const JUDGED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** One word of a text, as letters in lower case without marks. */
interface Word {
  readonly letters: readonly string[];
  /** Written in capitals throughout: an abbreviation. */
  readonly isCapitals: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let letters: string[] = [];
  let isCapitals = true;
  const close = () => {
    if (letters.length > 0) words.push({ letters, isCapitals });
    letters = [];
    isCapitals = true;
  };
  // й and ї are letters of their own: they stay composed.
  for (const sign of text.normalize("NFC")) {
    if (!LETTER.test(sign)) {
      close();
      continue;
    }
    const lower = sign.toLowerCase();
    if (sign === lower) isCapitals = false;
    const plain = /[йїґё]/.test(lower) ? lower : lower.normalize("NFD").replace(MARKS, "");
    letters.push(...plain);
  }
  close();
  return words;
}

/** Letters of a word that lie in runs along a keyboard row, in one direction. */
function lettersInRuns(letters: readonly string[], shortest: number): number {
  let inRuns = 0;
  let run = 1;
  let direction = 0;
  const close = () => {
    if (run >= shortest) inRuns += run;
  };
  for (let at = 1; at < letters.length; at++) {
    const step = keyStep(letters[at - 1] ?? "", letters[at] ?? "");
    if (step !== 0 && (direction === 0 || step === direction)) run += 1;
    else {
      close();
      run = step === 0 ? 1 : 2;
    }
    direction = step;
  }
  close();
  return inRuns;
}

/** Whether a text is one run of three or four neighbouring keys over and over: "asdasdasd". */
function isRepeatedRun(letters: readonly string[]): boolean {
  return [3, 4].some((length) => {
    if (letters.length < 3 * length) return false;
    if (letters.some((letter, at) => letter !== letters[at % length])) return false;
    return lettersInRuns(letters.slice(0, length), length) === length;
  });
}

const SHORTEST_VOWELLESS = 6;

/** A word long enough to need a vowel, in a script that writes them, that has none. */
const lacksVowels = ({ letters, isCapitals }: Word): boolean =>
  letters.length >= SHORTEST_VOWELLESS &&
  !isCapitals &&
  letters.every((letter) => JUDGED_SCRIPT.test(letter)) &&
  !letters.some((letter) => VOWELS.has(letter));

/**
 * Whether a text is keys and not words: one letter throughout, runs along a keyboard row, or words without a vowel. Knows
 * Latin, Cyrillic and Arabic keyboards; scripts that leave vowels out are not looked through for them, nor are other
 * scripts. Numbers and signs say nothing. One pass over the text.
 */
export function judgeText(text: string, { fewestLetters, keyRun, share }: TextThresholds): TextFault | null {
  const words = wordsOf(text);
  const letters = words.flatMap((word) => word.letters);
  if (letters.length < fewestLetters) return null;
  if (letters.every((letter) => letter === letters[0])) return letters[0] === LAUGHTER ? null : "one-letter";
  // The keys of ordinary Arabic words lie closer together: "البلاد" is five neighbours.
  const shortest = CONSONANTAL_SCRIPT.test(text) ? keyRun + 1 : keyRun;
  const inRuns = words
    .filter((word) => !LAYOUTS.has(word.letters.join("")))
    .reduce((sum, word) => sum + lettersInRuns(word.letters, shortest), 0);
  if (inRuns >= share * letters.length || isRepeatedRun(letters)) return "keyboard-row";
  const vowelless = words.reduce((sum, word) => (lacksVowels(word) ? sum + word.letters.length : sum), 0);
  return vowelless >= share * letters.length ? "no-vowels" : null;
}
