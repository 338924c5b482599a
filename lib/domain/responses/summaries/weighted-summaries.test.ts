import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchOf, endOf } from "@/tests/support/answer-columns";
import { arbitraryAnswers } from "@/tests/support/arbitrary-answers";
import { everyItemType as questionnaire } from "@/tests/support/every-item-type";
import type { Answers } from "../../questionnaire/answer";
import { headline } from "./headline";
import type { AnswerSummary, ItemSummary, ResponseSummary } from "./item-summary";
import { responseCounter } from "./summarise-responses";

/** Counts responses, each as often as its weight says. */
function counted(responses: readonly Answers[], weights?: readonly number[]): ResponseSummary {
  const counter = responseCounter(questionnaire);
  counter.add(batchOf(questionnaire, responses, weights));
  return endOf(counter.finish());
}

/** A summary with what people stand for alone: two of weight 1 and one of weight 2 look alike. */
const withoutPeople = (answers: AnswerSummary | undefined): unknown =>
  JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === "n" ? undefined : value)));

const stars = (value: number): Answers => ({ stars: { type: "rating", value } });

describe("weights", () => {
  const person = fc.record({
    answers: arbitraryAnswers(questionnaire),
    weight: fc.integer({ min: 1, max: 4 }),
  });

  it("count a person of weight w like w people, and keep how many there were", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), (people) => {
        const weighted = counted(
          people.map(({ answers }) => answers),
          people.map(({ weight }) => weight),
        );
        const copies = counted(people.flatMap(({ answers, weight }) => Array<Answers>(weight).fill(answers)));
        expect(weighted.respondents.people).toBe(people.length);
        expect(weighted.respondents.weight).toBe(copies.respondents.people);
        for (const [i, { answers, base }] of weighted.items.entries()) {
          const copied = copies.items[i];
          expect(base.weight).toBe(copied?.base.people);
          if (answers.kind === "number" && copied?.answers.kind === "number") {
            expect(answers.mean).toBeCloseTo(copied.answers.mean, 6);
            expect(answers.bins).toEqual(copied.answers.bins);
          } else expect(withoutPeople(answers)).toEqual(withoutPeople(copied?.answers));
        }
      }),
    );
  });

  it("of 0 leave a person out, and equal weights are worth as many as there are", () => {
    const two = counted([stars(2), stars(3), stars(3)], [2, 0, 2]);
    expect(two.respondents).toEqual({ people: 2, weight: 4, effective: 2 });
    expect(two.items.find(({ itemId }) => itemId === "stars")).toMatchObject({
      answers: { points: [{ weight: 0 }, { weight: 2 }, { weight: 2 }, { weight: 0 }, { weight: 0 }] },
    });
  });

  it("take the median of weighted numbers where half the people they stand for lie below", () => {
    const ages = [20, 30, 40].map((value): Answers => ({ spend: { type: "number", value } }));
    expect(counted(ages, [1, 1, 5]).items.find(({ itemId }) => itemId === "spend")?.answers).toMatchObject({
      median: 40,
      minimum: 20,
    });
  });

  it("make a lead of unequal people less sure", () => {
    const options = [
      { id: "a", n: 60, weight: 60 },
      { id: "b", n: 40, weight: 40 },
    ];
    const of = (effective: number): ItemSummary => ({
      itemId: "x",
      asked: 100,
      answered: 100,
      base: { people: 100, weight: 100, effective },
      answers: { kind: "choice", options },
    });
    expect(headline(of(100), "single-choice").code).toBe("majority");
    expect(headline(of(40), "single-choice").code).toBe("level");
  });
});
