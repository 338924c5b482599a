import type { Answers } from "../questionnaire/answer";
import type { PathPage } from "../questionnaire/routing-path";

const itemIdsOn = (path: readonly PathPage[]): Set<string> =>
  new Set(path.flatMap((page) => page.items.map((item) => item.id)));

/** The answers that count: those to items on the path. */
export const onPathOnly = (path: readonly PathPage[], answers: Answers): Answers =>
  splitOffPath(path, answers).answers;

/** Answers on the routing path, and answers that fell off it: kept aside, not counted and not lost. */
export function splitOffPath(
  path: readonly PathPage[],
  all: Answers,
): { readonly answers: Answers; readonly offPath: Answers } {
  const ids = itemIdsOn(path);
  const part = (on: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([itemId]) => ids.has(itemId) === on));
  return { answers: part(true), offPath: part(false) };
}
