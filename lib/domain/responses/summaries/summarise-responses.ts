import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { askedId } from "../answer-columns/answer-columns";
import type { ColumnOf } from "../answer-columns/variable-column";
import { answerCounter, type AnswerCounter } from "./answer-counters";
import { baseOf, CodeTally } from "./code-tally";
import type { ItemSummary, ResponseSummary } from "./item-summary";

/** Counts responses as they come; nothing of a response is kept. */
export interface ResponseCounter {
  /** @param weights what each person stands for; 0 leaves them out */
  add(columnOf: ColumnOf, weights: Float64Array): void;
  /** Yields now and then, so that the caller may let others run in between. */
  finish(): Generator<undefined, ResponseSummary>;
}

interface Tally {
  readonly itemId: string;
  readonly counter: AnswerCounter;
  asked: number;
}

/** Weights of those who met an item: a column says so, or everyone did. */
function ofAsked(asked: ArrayLike<number> | undefined, weights: Float64Array): Float64Array {
  return asked ? weights.map((weight, row) => (asked[row] === 1 ? weight : 0)) : weights;
}

function howMany(weights: Float64Array): number {
  let people = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row] !== 0) people += 1;
  return people;
}

/**
 * A counter for the results of a questionnaire, fed with its answer columns. An item is asked of those on whose routing path
 * it lies; an answer that lies off it is not counted.
 */
export function responseCounter(questionnaire: Questionnaire): ResponseCounter {
  const tallies: Tally[] = itemsOf(questionnaire).flatMap((item) => {
    const counter = answerCounter(item);
    return counter ? [{ itemId: item.id, counter, asked: 0 }] : [];
  });
  const everyone = new CodeTally(1);
  let isWeighted = false;
  return {
    add(columnOf, weights) {
      isWeighted ||= weights.some((weight) => weight !== 0 && weight !== 1);
      everyone.add(new Uint8Array(weights.length), weights);
      const all = howMany(weights);
      for (const tally of tallies) {
        const asked = columnOf(askedId(tally.itemId));
        const counted = ofAsked(asked, weights);
        tally.asked += asked ? howMany(counted) : all;
        tally.counter.add(columnOf, counted);
      }
    },
    *finish() {
      const items: ItemSummary[] = [];
      for (const { itemId, counter, asked } of tallies) {
        const answers = yield* counter.finish();
        const base = baseOf(counter.answered());
        items.push({ itemId, asked, answered: base.people, base, answers });
        yield undefined;
      }
      return { respondents: baseOf(everyone.all()), isWeighted, items };
    },
  };
}
