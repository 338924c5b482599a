import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchOf, endOf } from "@/tests/support/answer-columns";
import { everyItemType } from "@/tests/support/every-item-type";
import type { Answers } from "../../questionnaire/answer";
import { responseCounter } from "./summarise-responses";
import type { ResponseSummary } from "./item-summary";
import { movedFigures } from "./with-and-without";

const summaryOf = (people: readonly Answers[]): ResponseSummary => {
  const counter = responseCounter(everyItemType);
  counter.add(batchOf(everyItemType, people));
  return endOf(counter.finish());
};

const person = fc.record(
  {
    where: fc
      .constantFrom("super", "corner", "market")
      .map((optionId) => ({ type: "single-choice" as const, optionId })),
    stars: fc.integer({ min: 1, max: 5 }).map((value) => ({ type: "rating" as const, value })),
    spend: fc.integer({ min: 0, max: 500 }).map((value) => ({ type: "number" as const, value })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe("figures with and without some people", () => {
  it("are those that counting each set of people gives, whether the some are counted or not", () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 30 }),
        fc.array(person, { minLength: 1, maxLength: 10 }),
        (kept, aside) => {
          const [all, rest, some] = [summaryOf([...kept, ...aside]), summaryOf(kept), summaryOf(aside)];
          const added = movedFigures(everyItemType, rest, some, false);
          const taken = movedFigures(everyItemType, all, some, true);
          const stars = rest.items.find(({ itemId }) => itemId === "stars");
          if (stars?.answers.kind === "points" && stars.answered > 0) {
            const mean =
              stars.answers.points.reduce((sum, { id, n }) => sum + Number(id) * n, 0) / stars.answered;
            for (const found of [added, taken])
              expect(found.find(({ itemId }) => itemId === "stars")?.without).toBeCloseTo(mean, 9);
          }
          for (const figure of taken.filter(({ kind }) => kind === "share")) {
            const same = added.find(
              ({ itemId, partId }) => itemId === figure.itemId && partId === figure.partId,
            );
            expect(same?.everyone).toBeCloseTo(figure.everyone, 9);
            expect(same?.without).toBeCloseTo(figure.without, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("begin with the one that moves most, on its own scale", () => {
    const star = (value: number, where: string): Answers => ({
      stars: { type: "rating", value },
      where: { type: "single-choice", optionId: where },
    });
    const kept = Array.from({ length: 90 }, (_, at) =>
      star(1 + (at % 2), at % 10 === 0 ? "super" : "corner"),
    );
    const aside = Array.from({ length: 10 }, (_, at) => star(5, at === 0 ? "super" : "corner"));
    const [first] = movedFigures(everyItemType, summaryOf(kept), summaryOf(aside), false);
    expect(first).toMatchObject({ itemId: "stars", kind: "mean", everyone: 1.85, without: 1.5 });
    expect(first?.moved).toBeCloseTo((1.5 - 1.85) / 4, 12);
  });

  it("are silent where everybody who answered is set aside", () => {
    const only = summaryOf([{ stars: { type: "rating", value: 4 } }]);
    expect(movedFigures(everyItemType, only, only, true)).toEqual([]);
  });
});
