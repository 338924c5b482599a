import { InputProblem } from "./input-problem";

const commasIn = (name: string): number => name.split(",").length - 1;

/** Where a column stands in the header. @throws InputProblem if it is not there, or there twice */
export const placeOf = (name: string, header: readonly string[]): number => {
  const at = header.indexOf(name);
  if (at < 0) throw new InputProblem(`there is no column "${name}"`);
  if (header.includes(name, at + 1)) throw new InputProblem(`column "${name}" is in the header twice`);
  return at;
};

/**
 * The columns named in a list. A name may itself contain commas: at every place the longest name of the header that fits
 * is taken.
 */
export const resolveNames = (list: string, header: readonly string[]): string[] => {
  const parts = list.split(",");
  const known = new Set(header);
  const longest = 1 + header.reduce((most, name) => Math.max(most, commasIn(name)), 0);
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = Math.min(parts.length, at + longest);
    while (end > at && !known.has(parts.slice(at, end).join(",").trim())) end--;
    if (end === at) throw new InputProblem(`there is no column "${(parts[at] ?? "").trim()}"`);
    names.push(parts.slice(at, end).join(",").trim());
    at = end;
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new InputProblem(`column "${name}" is named twice`);
    seen.add(name);
  }
  return names;
};
