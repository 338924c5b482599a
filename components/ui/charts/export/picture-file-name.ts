const LONGEST = 80;

/** A file name from a title: its letters and figures in any script, words joined by hyphens. */
export function pictureFileName(title: string, ending: "svg" | "png"): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    const longer = name === "" ? [...word].slice(0, LONGEST).join("") : `${name}-${word}`;
    if ([...longer].length > LONGEST) break;
    name = longer;
  }
  return `${name === "" ? "chart" : name}.${ending}`;
}
