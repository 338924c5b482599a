/** How many segment colours there are; a number beyond starts again from the first. */
export const SEGMENT_COLOURS = 10;

const wrapped = (index: number): number =>
  (((index % SEGMENT_COLOURS) + SEGMENT_COLOURS) % SEGMENT_COLOURS) + 1;

/** CSS colour of a fill (bars, dots) for the segment with this index, counted from 0. At least 3:1 on every surface. */
export const segmentColour = (index: number): string => `var(--seg-${wrapped(index)})`;

/** CSS colour of words in the segment's hue, index counted from 0. At least 4.5:1 on every surface. */
export const segmentTextColour = (index: number): string => `var(--seg-text-${wrapped(index)})`;
