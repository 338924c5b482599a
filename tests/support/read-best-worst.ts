import type { BestWorstSample } from "@/lib/domain/segmentation/best-worst/best-worst-sets";
import { readDataSet } from "./read-data-set";

/** A long best–worst file (id, block, item, 1 best / −1 worst / 0) as sets; items in the order of code point. */
export function readBestWorst(
  path: string,
  itemColumn: string,
): BestWorstSample & { readonly names: string[] } {
  const data = readDataSet(path);
  const names = [...new Set(data[itemColumn])].filter((name) => name !== null).sort();
  const people = [...new Set(data.id)];
  const sets = new Map<
    string,
    { respondent: number; shown: number[]; best: number | null; worst: number | null }
  >();
  for (const [i, id] of (data.id ?? []).entries()) {
    const key = `${id ?? ""}/${data.block?.[i] ?? ""}`;
    const set = sets.get(key) ?? { respondent: people.indexOf(id), shown: [], best: null, worst: null };
    const item = names.indexOf(data[itemColumn]?.[i] ?? "");
    set.shown.push(item);
    if (data.value?.[i] === "1") set.best = item;
    if (data.value?.[i] === "-1") set.worst = item;
    sets.set(key, set);
  }
  return { names, respondents: people.length, items: names.length, sets: [...sets.values()] };
}
