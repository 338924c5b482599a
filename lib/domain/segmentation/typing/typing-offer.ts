import { hasOptions, hasRows, offeredOptions, offeredRows } from "@/lib/domain/questionnaire/item-parts";
import type { Item } from "@/lib/domain/questionnaire/item";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";

/** A question of the study that a typing tool might ask. */
export interface TypingOffer {
  readonly itemId: string;
  readonly variables: readonly Variable[];
  /** Its parts depend on one another ("choose three"), so they cannot be asked one by one. */
  readonly isAskedWhole: boolean;
  /** Answers to the whole of it. */
  readonly answers: number;
}

/**
 * What can be asked of a newcomer: choices, ticks, scales and numbers that everyone is asked. Left out are questions met on a
 * condition, since someone new may not meet it, rankings, and parts that are no longer offered.
 *
 * @param variables those an analysis may use, in the questionnaire's order
 */
export function typingOffers(questionnaire: Questionnaire, variables: readonly Variable[]): TypingOffer[] {
  return questionnaire.pages
    .filter((page) => !page.showWhen)
    .flatMap((page) => page.items)
    .filter((item) => !item.showWhen && item.type !== "ranking")
    .flatMap((item) => {
      const isAskedWhole = isBoundedPick(item);
      const notAsked = partsNotAsked(item, isAskedWhole);
      const own = variables.filter(({ itemId, partId }) => itemId === item.id && !notAsked.has(partId ?? ""));
      if (own.length === 0) return [];
      return [{ itemId: item.id, variables: own, isAskedWhole, answers: answersTo(item, own.length) }];
    });
}

/** Retired parts; and "none of these", which says nothing when only some of the options are asked. */
function partsNotAsked(item: Item, isAskedWhole: boolean): ReadonlySet<string> {
  const asked = new Set([
    ...offeredRows(item).map(({ id }) => id),
    ...offeredOptions(item).flatMap(({ id, kind }) => (kind === "none" && !isAskedWhole ? [] : [id])),
  ]);
  const parts = [...(hasRows(item) ? item.rows : []), ...(hasOptions(item) ? item.options : [])];
  return new Set(parts.flatMap(({ id }) => (asked.has(id) ? [] : [id])));
}

/** With a bound on the number of ticks one tick says something about the others. */
const isBoundedPick = (item: Item): boolean =>
  item.type === "multiple-choice" && (item.maximum !== null || (item.minimum ?? 0) > 1);

function answersTo(item: Item, variables: number): number {
  if (item.type !== "multiple-choice") return variables;
  return Math.min(item.maximum ?? variables, offeredOptions(item).length);
}
