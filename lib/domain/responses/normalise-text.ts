/**
 * The form in which typed text is kept: Unicode NFC, line breaks as `\n`, no control characters (NUL cannot be stored,
 * the others cannot be seen), no halves of surrogate pairs, no white space at the ends.
 */
export function normaliseText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll("\uFFFD", "")
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "")
      // After the removals: a letter and an accent that a control character kept apart belong together.
      .normalize("NFC")
      .trim()
  );
}

/** The same on one line. */
export const normaliseLine = (text: string): string => normaliseText(text).replace(/\s+/g, " ");
