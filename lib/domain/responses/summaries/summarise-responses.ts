import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { askedId } from "../answer-columns/answer-columns";
import type { CountedBatch, Weights } from "../answer-columns/counted-batch";
import { answerCounter, type AnswerCounter } from "./answer-counters";
import { baseOf } from "./code-tally";
import type { ItemSummary, ResponseSummary } from "./item-summary";
import { respondentTally } from "./respondent-tally";

/** Counts responses as they come; nothing of a response is kept. */
export interface ResponseCounter {
  add(batch: CountedBatch): void;
  /** Yields now and then, so that the caller may let others run in between. */
  finish(): Generator<undefined, ResponseSummary>;
}

interface Tally {
  readonly itemId: string;
  readonly counter: AnswerCounter;
  asked: number;
}

/** Weights of those who met an item, which a column says. */
const ofAsked = (asked: ArrayLike<number>, weights: Weights): Float64Array =>
  Float64Array.from(asked, (met, row) => (met === 1 ? (weights?.[row] ?? 1) : 0));

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
  const everyone = respondentTally();
  return {
    add(batch) {
      const { columnOf, weights, length } = batch;
      everyone.add(batch);
      const all = weights === null ? length : howMany(weights);
      for (const tally of tallies) {
        const asked = columnOf(askedId(tally.itemId));
        const counted = asked ? ofAsked(asked, weights) : weights;
        tally.asked += asked && counted ? howMany(counted) : all;
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
      return { respondents: everyone.base(), isWeighted: everyone.isWeighted(), items };
    },
  };
}
