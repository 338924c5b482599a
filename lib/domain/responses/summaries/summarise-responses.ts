import type { Answers } from "../../questionnaire/answer";
import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { routingPath } from "../../questionnaire/routing-path";
import { answerCounter, type AnswerCounter } from "./answer-counters";
import type { ItemSummary } from "./item-summary";

/** Counts responses as they come; nothing of a response is kept. */
export interface ResponseCounter {
  add(answers: Answers): void;
  /** Items, one at a time, so that the caller may let others run in between. */
  finish(): Generator<ItemSummary>;
  readonly respondents: () => number;
}

interface Tally {
  readonly itemId: string;
  readonly counter: AnswerCounter;
  asked: number;
  answered: number;
}

/**
 * A counter for the results of a questionnaire. An item is asked of those on whose routing path it lies; an answer that lies
 * off it is not counted.
 */
export function responseCounter(questionnaire: Questionnaire): ResponseCounter {
  const tallies: Tally[] = itemsOf(questionnaire).flatMap((item) => {
    const counter = answerCounter(item);
    return counter ? [{ itemId: item.id, counter, asked: 0, answered: 0 }] : [];
  });
  const isRouted = questionnaire.pages.some(
    (page) => page.showWhen !== undefined || page.items.some((item) => item.showWhen !== undefined),
  );
  let respondents = 0;
  const onPath = (answers: Answers): ReadonlySet<string> =>
    new Set(routingPath(questionnaire, answers).flatMap(({ items }) => items.map(({ id }) => id)));
  return {
    respondents: () => respondents,
    add(answers) {
      respondents += 1;
      const met = isRouted ? onPath(answers) : undefined;
      for (const tally of tallies) {
        if (met && !met.has(tally.itemId)) continue;
        tally.asked += 1;
        const answer = answers[tally.itemId];
        if (answer && tally.counter.add(answer)) tally.answered += 1;
      }
    },
    *finish() {
      for (const { itemId, counter, asked, answered } of tallies)
        yield { itemId, asked, answered, answers: counter.finish() };
    },
  };
}
