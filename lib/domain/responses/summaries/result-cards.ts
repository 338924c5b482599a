import type { Item, ItemOf } from "../../questionnaire/item";

/** One card of the results: an item, or neighbours that are one question asked of several things. */
export type ResultCard =
  | { readonly kind: "item"; readonly item: Item }
  | { readonly kind: "ticks"; readonly items: readonly ItemOf<"single-choice">[] }
  | { readonly kind: "scales"; readonly items: readonly ItemOf<"single-choice">[] };

const FEWEST = 3;

type SingleChoice = ItemOf<"single-choice">;

const isTick = ({ options }: SingleChoice): boolean =>
  options.length === 2 && options[0]?.code === "0" && options[1]?.code === "1";

const isScale = ({ options, ordered }: SingleChoice): boolean =>
  ordered === true && options.length >= 3 && options.length <= 7;

function groupOf(item: Item): string | undefined {
  if (item.type !== "single-choice") return undefined;
  if (isTick(item)) return `ticks:${item.role}:${item.dimension}`;
  return isScale(item)
    ? `scales:${item.role}:${JSON.stringify(item.options.map(({ label }) => label))}`
    : undefined;
}

const single = (item: Item): ResultCard => ({ kind: "item", item });

function cardsOf(run: readonly Item[]): ResultCard[] {
  const items = run.filter((item) => item.type === "single-choice");
  const [first] = items;
  if (!first || items.length < FEWEST) return run.map(single);
  return [isTick(first) ? { kind: "ticks", items } : { kind: "scales", items }];
}

/** The items that were answered as cards, in their order. */
export function resultCards(items: readonly Item[]): ResultCard[] {
  const runs: Item[][] = [];
  let group: string | undefined;
  for (const item of items) {
    if (item.type === "statement") continue;
    const next = groupOf(item);
    const run = runs.at(-1);
    if (run && next !== undefined && next === group) run.push(item);
    else runs.push([item]);
    group = next;
  }
  return runs.flatMap(cardsOf);
}
