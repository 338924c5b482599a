/** Rows of letter keys as they lie side by side. */
const rows: readonly string[] = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  // QWERTZ and AZERTY, where they differ
  "qwertzuiopü",
  "asdfghjklöä",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  // Russian and Ukrainian
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "йцукенгшщзхї",
  "фівапролджє",
  // Arabic 101
  "ضصثقفغعهخحجد",
  "شسيبلاتنمكط",
  "ئءؤرىةوزظ",
];

function neighbours(): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const row of rows) {
    const keys = [...row];
    keys.forEach((key, at) => {
      const next = keys[at + 1];
      if (next === undefined) return;
      const known = right.get(key);
      if (known) known.add(next);
      else right.set(key, new Set([next]));
    });
  }
  return right;
}

const rightOf = neighbours();

/** 1 when the second key lies right of the first, −1 when left of it, 0 when elsewhere. */
export const keyStep = (first: string, second: string): -1 | 0 | 1 =>
  rightOf.get(first)?.has(second) ? 1 : rightOf.get(second)?.has(first) ? -1 : 0;
