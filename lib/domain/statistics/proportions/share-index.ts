/** 100 · share in the group ÷ share in everyone; null where nobody has the trait, so there is nothing to relate to. */
export const shareIndex = (inGroup: number, inEveryone: number): number | null =>
  inEveryone > 0 ? (100 * inGroup) / inEveryone : null;
