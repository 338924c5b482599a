/** Why a cell holds no answer. The reasons are those of `lib/domain/responses/missing`, as far as a file can tell them. */
export type CellMissingReason = "not-answered" | "dont-know" | "prefer-not-to-say" | "not-applicable";

const words: Record<CellMissingReason, readonly string[]> = {
  "not-answered": [
    "",
    "na",
    "#n/a",
    "null",
    "nan",
    "nil",
    ".",
    "-",
    "--",
    "missing",
    "no answer",
    "not answered",
    "keine angabe",
    "k.a.",
    "brak",
    "brak odpowiedzi",
    "brak danych",
    "sans réponse",
  ],
  "dont-know": [
    "don't know",
    "don’t know",
    "dont know",
    "do not know",
    "dk",
    "not sure",
    "weiß nicht",
    "weiss nicht",
    "nie wiem",
    "vet ej",
    "ne sait pas",
    "no sabe",
  ],
  "prefer-not-to-say": [
    "prefer not to say",
    "prefer not to answer",
    "refused",
    "decline to answer",
    "no comment",
    "odmowa",
    "odmowa odpowiedzi",
    "vill ej svara",
  ],
  "not-applicable": ["n/a", "not applicable", "n.a.", "nie dotyczy", "trifft nicht zu"],
};

const reasonByWord = new Map(
  (Object.keys(words) as CellMissingReason[]).flatMap((reason) =>
    words[reason].map((word) => [word, reason] as const),
  ),
);

/** The reason a word stands for, when it is one people write for "no answer". */
export const missingReasonOf = (cell: string): CellMissingReason | undefined =>
  reasonByWord.get(cell.trim().toLowerCase());

/** Numbers that data files use for "no answer". */
const sentinels = new Set([
  -999, -99, -98, -97, -96, -9, -8, -7, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 9999,
]);

export const maySentinel = (value: number): boolean => sentinels.has(value);

/**
 * Which of these numbers mean "no answer" here: a negative one where nothing else is negative, a positive one at least
 * five times as large as everything else. An age of 99 among ages up to 97 is an age.
 */
export function sentinelsAmong(
  candidates: readonly number[],
  others: { readonly min: number; readonly max: number },
): number[] {
  if (!(others.max >= others.min)) return [];
  return candidates.filter((code) => (code < 0 ? others.min >= 0 : others.max * 5 <= code));
}
