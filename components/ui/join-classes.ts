/** Class names in order, skipping what is not set. */
export const joinClasses = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(" ");
