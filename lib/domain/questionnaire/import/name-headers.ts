/** A heading as the variable's code, and what it was when it had to be changed to be usable. */
export interface ColumnName {
  readonly header: string;
  readonly title: string;
  readonly renamedFrom: string | null;
}

const LONGEST = 60;

/**
 * Makes headings unique and short enough for a variable's code: an empty one becomes "Column 3", a repeated one gets a
 * number. The full heading stays as the title.
 */
export function nameHeaders(headings: readonly string[]): ColumnName[] {
  const taken = new Set<string>();
  return headings.map((raw, position) => {
    const heading = raw.replace(/\s+/g, " ").trim();
    const base = heading === "" ? `Column ${position + 1}` : heading.slice(0, LONGEST);
    let header = base;
    for (let n = 2; taken.has(header.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      header = base.slice(0, LONGEST - suffix.length) + suffix;
    }
    taken.add(header.toLowerCase());
    const isRepeat = header !== base;
    return {
      header,
      title: isRepeat ? header : heading === "" ? header : heading.slice(0, 500),
      renamedFrom: header === heading || (!isRepeat && heading.length > LONGEST) ? null : heading,
    };
  });
}
