/**
 * A label in lines of at most `characters`, broken between words; a longer word is broken inside. What does not fit into
 * `lines` ends in an ellipsis.
 */
export function wrapLabel(label: string, characters: number, lines = 2): string[] {
  const most = Math.max(2, Math.floor(characters));
  const wrapped: string[] = [];
  let rest = [...label.trim().replaceAll(/\s+/gu, " ")];
  while (rest.length > 0 && wrapped.length < lines) {
    if (rest.length <= most) {
      wrapped.push(rest.join(""));
      return wrapped;
    }
    if (wrapped.length === lines - 1) {
      wrapped.push(
        `${rest
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`,
      );
      return wrapped;
    }
    const gap = rest.slice(0, most + 1).lastIndexOf(" ");
    const end = gap > 0 ? gap : most;
    wrapped.push(rest.slice(0, end).join(""));
    rest = rest.slice(gap > 0 ? end + 1 : end);
  }
  return wrapped;
}
