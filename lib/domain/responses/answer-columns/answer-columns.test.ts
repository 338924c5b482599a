import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryAnswers } from "@/tests/support/arbitrary-answers";
import { everyItemType } from "@/tests/support/every-item-type";
import { itemsOf, type Questionnaire } from "../../questionnaire/questionnaire";
import { codeResponses } from "../code-responses";
import { variablesOf } from "../variables";
import { answerColumnsOf, askedId } from "./answer-columns";
import { answerCoder } from "./code-answers";
import { sourcesOf, variableColumn } from "./variable-column";

const columns = answerColumnsOf(everyItemType);
const definitions = (questionnaire: Questionnaire) =>
  new Map(answerColumnsOf(questionnaire).map(({ id, definition }) => [id, definition]));

/** Definitions of columns that differ after a change of one item. */
function changedBy(itemId: string, change: (item: never) => object): string[] {
  const changed = {
    ...everyItemType,
    pages: everyItemType.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === itemId ? { ...item, ...change(item as never) } : item)),
    })),
  } as Questionnaire;
  const [before, after] = [definitions(everyItemType), definitions(changed)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
}

describe("answer columns", () => {
  it("give every variable the codes that the answers themselves give", () => {
    const variables = variablesOf(everyItemType);
    fc.assert(
      fc.property(fc.array(arbitraryAnswers(everyItemType), { maxLength: 12 }), (responses) => {
        const values = answerCoder(everyItemType, columns)(responses);
        const byId = new Map(columns.map(({ id }, position) => [id, values[position]]));
        expect(
          variables.map((variable) => variableColumn(variable, responses.length, (id) => byId.get(id))),
        ).toEqual(codeResponses(variables, responses));
      }),
    );
  });

  it("name every source of every variable, each once", () => {
    const ids = columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const variable of variablesOf(everyItemType))
      expect(ids).toEqual(expect.arrayContaining(sourcesOf(variable)));
  });

  it("say who was asked for items on a condition, and for no others", () => {
    const asked = ({ id }: { id: string }) => columns.some((column) => column.id === askedId(id));
    expect(
      itemsOf(everyItemType)
        .filter(asked)
        .map(({ id }) => id),
    ).toEqual(["delivery", "why"]);
  });

  it("keep their definition when only words change, and change it with what their codes mean", () => {
    const reworded = () => ({ text: { en: "Other words" }, help: { en: "And more" } });
    expect(changedBy("where", reworded)).toEqual([]);
    expect(changedBy("where", (item: { options: object[] }) => ({ options: item.options.slice(1) }))).toEqual(
      ["where"],
    );
    expect(changedBy("stars", () => ({ points: 7 }))).toEqual(["stars"]);
    expect(changedBy("delivery", () => ({ showWhen: undefined }))).toEqual(["delivery?", "why?"]);
  });
});
