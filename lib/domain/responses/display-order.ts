import type { Option } from "../questionnaire/item";
import { createRandom } from "../statistics/random/seeded-random";
import { deriveSeed } from "../statistics/random/derive-seed";
import { shuffledIndices } from "../statistics/random/shuffle";

const numberOf = (id: string): number =>
  [...id].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

function shuffled<T>(list: readonly T[], seed: number, itemId: string): T[] {
  const order = shuffledIndices(createRandom(deriveSeed(seed, numberOf(itemId))), list.length);
  return Array.from(order, (index) => list[index]).filter((one): one is T => one !== undefined);
}

/** Parts of an item that are on offer. */
export const offeredOf = <T extends { readonly retired: boolean }>(parts: readonly T[]): T[] =>
  parts.filter((part) => !part.retired);

/**
 * Options on offer in the order one respondent sees them: shuffled by the response's stored seed where the item says so,
 * the same on every visit. Escapes ("other", "none of these", "don't know", "prefer not to say") stay last.
 */
export function displayOrder(
  item: { readonly id: string; readonly options: readonly Option[]; readonly randomise: boolean },
  seed: number,
): Option[] {
  const options = offeredOf(item.options);
  if (!item.randomise) return options;
  const choices = options.filter((option) => option.kind === "choice");
  return [...shuffled(choices, seed, item.id), ...options.filter((option) => option.kind !== "choice")];
}

/** Rows of a matrix in the order one respondent sees them. */
export const rowOrder = <T extends { readonly retired: boolean }>(
  item: { readonly id: string; readonly rows: readonly T[]; readonly randomise: boolean },
  seed: number,
): T[] => (item.randomise ? shuffled(offeredOf(item.rows), seed, item.id) : offeredOf(item.rows));
