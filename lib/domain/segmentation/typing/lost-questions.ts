import { offeredOptions, offeredRows } from "@/lib/domain/questionnaire/item-parts";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { GoldenQuestion } from "./golden-question";

/** Golden questions that a short survey, edited meanwhile, does not ask any more: the item or its part is gone or of another type. */
export function lostQuestions(
  questions: readonly GoldenQuestion[],
  short: Questionnaire,
): readonly GoldenQuestion[] {
  return questions.filter(({ itemId, inputs }) => {
    const item = findItem(short, itemId);
    if (!item) return true;
    const parts = new Set([...offeredRows(item), ...offeredOptions(item)].map(({ id }) => id));
    return inputs.some(
      ({ variable }) =>
        variable.itemType !== item.type || (variable.partId !== null && !parts.has(variable.partId)),
    );
  });
}
