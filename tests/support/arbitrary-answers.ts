import fc from "fast-check";
import type { Answer, Answers } from "@/lib/domain/questionnaire/answer";
import type { Item } from "@/lib/domain/questionnaire/item";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

/** An id there is, and now and then one that an earlier version had. */
const idOf = (parts: readonly { readonly id: string }[]) =>
  fc.constantFrom(...parts.map(({ id }) => id), "gone");

const someIds = (parts: readonly { readonly id: string }[]) =>
  fc.uniqueArray(idOf(parts), { maxLength: parts.length + 1 });

function answerTo(item: Item): fc.Arbitrary<Answer> | undefined {
  switch (item.type) {
    case "single-choice":
      return idOf(item.options).map((optionId) => ({ type: "single-choice", optionId }));
    case "multiple-choice":
      return someIds(item.options).map((optionIds) => ({ type: "multiple-choice", optionIds }));
    case "rating":
      return fc.integer({ min: 0, max: item.points + 1 }).map((value) => ({ type: "rating", value }));
    case "nps":
      return fc.integer({ min: 0, max: 10 }).map((value) => ({ type: "nps", value }));
    case "likert-matrix":
      return fc
        .dictionary(idOf(item.rows), idOf(item.options), { maxKeys: item.rows.length, noNullPrototype: true })
        .map((rows) => ({ type: "likert-matrix", rows }));
    case "number":
      return fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => ({ type: "number", value }));
    case "ranking":
      return someIds(item.options).map((optionIds) => ({ type: "ranking", optionIds }));
    case "short-text":
    case "long-text": {
      const { type } = item;
      return fc.constantFrom("", " ", "Something").map((text) => ({ type, text }));
    }
    case "date":
      return fc
        .constantFrom("1999-12-31", "2024-02-29", "2024-11-05")
        .map((date) => ({ type: "date", date }));
    case "consent":
      return fc.boolean().map((given) => ({ type: "consent", given }));
    case "statement":
      return undefined;
  }
}

const ofAnotherType: Answer = { type: "number", value: 3 };

/** Answers of one person, whatever they may have met: some items unanswered, some answered in an earlier version's type. */
export const arbitraryAnswers = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  fc
    .record(
      Object.fromEntries(
        itemsOf(questionnaire).flatMap((item) => {
          const answer = answerTo(item);
          return answer
            ? [
                [
                  item.id,
                  fc.oneof(
                    { weight: 7, arbitrary: answer },
                    { weight: 1, arbitrary: fc.constant(ofAnotherType) },
                    { weight: 2, arbitrary: fc.constant(undefined) },
                  ),
                ],
              ]
            : [];
        }),
      ),
    )
    .map(
      (answers) =>
        Object.fromEntries(Object.entries(answers).filter(([, one]) => one !== undefined)) as Answers,
    );
