/** A sentence, or a part of one, as a code the catalogue has words for (`method.<code>`); values may be phrases themselves. */
export interface Phrase {
  readonly code: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** A list of texts or phrases is joined as the language joins lists, by "and" or, named so, by "or". */
export type PhraseValue = string | number | Date | Phrase | PhraseList | Alternatives;
type PhraseList = readonly (string | Phrase)[];
interface Alternatives {
  readonly oneOf: PhraseList;
}

export const phrase = (code: string, values: Phrase["values"] = {}): Phrase => ({ code, values });
