/** Average width of a character of 11 px Inter, in px: measured on letters and figures, rounded up. */
export const CHARACTER_PX = 6.6;

const GAP_PX = 10;

/**
 * Which labels of an axis are shown so that no two touch: every `step`-th from the first, with the step the
 * longest label needs. `width` is the drawing's width in px, labels stand centred on evenly spread places.
 */
export function labelStep(labels: readonly string[], width: number): number {
  if (labels.length === 0) return 1;
  const longest = Math.max(...labels.map((label) => [...label].length)) * CHARACTER_PX + GAP_PX;
  const place = width / labels.length;
  return Math.max(1, Math.ceil(longest / place));
}

/** Widths charts are drawn at: a phone of 320 px less its margins, and a card on a desk. */
export const NARROW_PX = 240;
export const WIDE_PX = 520;

/** Per label: shown always, shown only where the chart is wide (container ≥ 28rem), or never. */
export function labelVisibility(labels: readonly string[]): ("always" | "wide" | "never")[] {
  const wide = labelStep(labels, WIDE_PX);
  const narrow = Math.ceil(labelStep(labels, NARROW_PX) / wide) * wide;
  return labels.map((_, index) => (index % narrow === 0 ? "always" : index % wide === 0 ? "wide" : "never"));
}

/** The longest word of each label: what has to fit where a label may wrap between words. */
export const longestWords = (labels: readonly string[]): string[] =>
  labels.map((label) =>
    label.split(/\s+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), ""),
  );
