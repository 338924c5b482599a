import type { Item } from "../../questionnaire/item";
import { resultCards } from "../summaries/result-cards";
import type { Variable } from "../variables";
import { rowQuestion } from "./row-question";

/** A question that can stand in the rows of a table. */
export interface RowChoice {
  /** As `rowQuestion` understands it. */
  readonly name: string;
  /** Questions that stand together because they are one question asked of several things; else empty. */
  readonly block: readonly Item[];
  readonly blockKind: "ticks" | "scales" | null;
  readonly item: Item | null;
  /** One statement of a battery. */
  readonly variable: Variable | null;
}

/**
 * What can stand in rows: blocks of yes/no questions and of questions on one scale, then every item that has variables, then
 * the statements of scale batteries one by one.
 */
export function rowChoices(items: readonly Item[], variables: readonly Variable[]): RowChoice[] {
  const blocks = resultCards(items).flatMap((card) =>
    card.kind === "item"
      ? []
      : [
          {
            name: card.items.map(({ id }) => id).join(","),
            block: card.items,
            blockKind: card.kind,
            item: null,
            variable: null,
          },
        ],
  );
  const whole = items
    .filter(({ id }) => rowQuestion(variables, id) !== undefined)
    .map((item) => ({ name: item.id, block: [], blockKind: null, item, variable: null }));
  const statements = variables
    .filter(({ itemType }) => itemType === "likert-matrix")
    .map((variable) => ({ name: variable.id, block: [], blockKind: null, item: null, variable }));
  return [...blocks, ...whole, ...statements];
}
