/** A title as the beginning of a file's name: letters, digits and hyphens only, at most 60. */
export const fileNameOf = (title: string, otherwise: string): string =>
  title
    .normalize("NFKD")
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || otherwise;
