import { canonicalJson } from "./canonical-json";
import { change, type Change } from "./change";
import { compareItems } from "./compare-items";
import { itemsOf, type Questionnaire } from "./questionnaire";

/** Cosmetic: answers pool. Compatible: pool, with bases per version. Breaking: a new variable. First: nothing to compare. */
export const changeClasses = ["first", "cosmetic", "compatible", "breaking"] as const;
export type ChangeClass = (typeof changeClasses)[number];

export interface VersionComparison {
  readonly class: ChangeClass;
  /** Empty when nothing differs, and for a first version. */
  readonly changes: readonly Change[];
}

const differ = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null);

function compareFrame(before: Questionnaire, after: Questionnaire): Change[] {
  const texts = ({ title, introduction, closing }: Questionnaire) => ({ title, introduction, closing });
  const changes: Change[] = [];
  if (differ(texts(before), texts(after))) changes.push(change("survey-texts"));
  if (before.accent !== after.accent) changes.push(change("accent"));
  for (const language of after.languages)
    if (!before.languages.includes(language)) changes.push(change("language-added", {}, { language }));
  for (const language of before.languages)
    if (!after.languages.includes(language)) changes.push(change("language-removed", {}, { language }));
  return changes;
}

function comparePages(before: Questionnaire, after: Questionnaire): Change[] {
  const was = new Map(before.pages.map((page) => [page.id, page]));
  const kept = after.pages.filter((page) => was.has(page.id));
  const changes = kept.flatMap((page) => {
    const old = was.get(page.id);
    const place = { pageId: page.id };
    return [
      ...(differ(old?.title, page.title) ? [change("page-title", place)] : []),
      ...(differ(old?.showWhen, page.showWhen) ? [change("page-condition", place)] : []),
    ];
  });
  const order = (pages: readonly { id: string }[]) => pages.map((page) => page.id).join();
  const isKept = new Set(kept.map((page) => page.id));
  return order(before.pages.filter((page) => isKept.has(page.id))) === order(kept)
    ? changes
    : [...changes, change("page-order")];
}

/** Items that stand elsewhere among those both versions have: the fewest that explain the new order. */
function movedItems(before: readonly string[], after: readonly string[]): Set<string> {
  const position = new Map(before.map((id, at) => [id, at]));
  // Longest increasing run of old positions (patience piles); whatever is not in it moved.
  const piles: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const id of after) {
    const at = position.get(id) ?? 0;
    let low = 0;
    for (let high = piles.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((piles[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    previous.set(at, low > 0 ? piles[low - 1] : undefined);
    piles[low] = at;
  }
  const stayed = new Set<number>();
  for (let at = piles.at(-1); at !== undefined; at = previous.get(at)) stayed.add(at);
  return new Set(after.filter((id) => !stayed.has(position.get(id) ?? 0)));
}

/** Items with what tells them apart in a sentence. */
const named = (code: string, text: string) => ({ code, text });

/**
 * What publishing `after` changes against `before`, item by item, and the strongest class among the changes.
 * Without `before` it is the first version.
 */
export function compareVersions(before: Questionnaire | undefined, after: Questionnaire): VersionComparison {
  if (!before) return { class: "first", changes: [] };
  const language = after.languages[0] ?? "en";
  const was = new Map(itemsOf(before).map((item) => [item.id, item]));
  const is = new Map(itemsOf(after).map((item) => [item.id, item]));
  const moved = movedItems(
    [...was.keys()].filter((id) => is.has(id)),
    [...is.keys()].filter((id) => was.has(id)),
  );
  const changes = [...compareFrame(before, after), ...comparePages(before, after)];
  for (const [id, item] of is) {
    const old = was.get(id);
    const place = { itemId: id };
    if (!old) changes.push(change("item-added", place, named(item.code, item.text[language] ?? "")));
    else {
      if (moved.has(id)) changes.push(change("item-moved", place));
      changes.push(...compareItems(old, item, language));
    }
  }
  for (const [id, item] of was)
    if (!is.has(id))
      changes.push(change("item-removed", { itemId: id }, named(item.code, item.text[language] ?? "")));
  const strongest = Math.max(1, ...changes.map((one) => changeClasses.indexOf(one.class)));
  return { class: changeClasses[strongest] ?? "cosmetic", changes };
}
