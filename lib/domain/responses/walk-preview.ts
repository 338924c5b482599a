import type { Answer, Answers } from "../questionnaire/answer";
import { itemsOf, type Page, type Questionnaire } from "../questionnaire/questionnaire";
import { routingPath, type PathPage } from "../questionnaire/routing-path";
import type { AnswerProblem } from "./answer-problem";
import { control, firstValue, itemOfField, type FormFields } from "./form-fields";
import { readAnswer } from "./read-answer";
import { emptyResponse, takePage } from "./take-page";

export type PreviewStep =
  | { readonly kind: "finished" | "declined" | "empty" }
  | {
      readonly kind: "page";
      readonly page: PathPage;
      readonly position: number;
      readonly total: number;
      readonly fields: FormFields;
      readonly problems: readonly AnswerProblem[];
      /** Fields of the other pages, to travel in the form. */
      readonly carried: readonly (readonly [name: string, value: string])[];
    };

const noFields: FormFields = new Map();

const answersIn = (questionnaire: Questionnaire, fields: FormFields): Answers =>
  Object.fromEntries(
    itemsOf(questionnaire).flatMap((item): [string, Answer][] => {
      const read = readAnswer(item, fields);
      return read.ok && read.value ? [[item.id, read.value]] : [];
    }),
  );

const isOn = (page: Page, name: string): boolean => page.items.some((item) => item.id === itemOfField(name));

/**
 * The next step through a questionnaire whose answers are stored nowhere but in the form. `fields` undefined begins,
 * at `pageId` if it is given. A form of another state of the draft begins again.
 */
export function walkPreview(
  questionnaire: Questionnaire,
  fields: FormFields | undefined,
  pageId: string | undefined,
): PreviewStep {
  const page = questionnaire.pages.find((one) => one.id === (fields && firstValue(fields, control.page)));
  if (!fields || !page) return show(questionnaire, noFields, pageId, []);
  const ofPage: FormFields = new Map(
    [...fields].filter(([name]) => itemOfField(name) === undefined || isOn(page, name)),
  );
  const ofOthers: FormFields = new Map(
    [...fields].filter(([name]) => itemOfField(name) !== undefined && !isOn(page, name)),
  );
  const outcome = takePage(
    questionnaire,
    { ...emptyResponse, answers: answersIn(questionnaire, ofOthers) },
    {
      pageId: page.id,
      revision: 1,
      intent: firstValue(fields, control.intent) === "back" ? "back" : "next",
      fields: ofPage,
    },
  );
  switch (outcome.kind) {
    case "refused":
      return show(questionnaire, noFields, undefined, []);
    case "declined":
      return { kind: "declined" };
    case "complete":
      return { kind: "finished" };
    case "invalid":
      return show(questionnaire, fields, page.id, outcome.problems);
    case "saved":
    case "go":
      return show(questionnaire, fields, outcome.kind === "go" ? outcome.pageId : page.id, []);
  }
}

function show(
  questionnaire: Questionnaire,
  fields: FormFields,
  pageId: string | undefined,
  problems: readonly AnswerProblem[],
): PreviewStep {
  const path = routingPath(questionnaire, answersIn(questionnaire, fields));
  const at = path.findIndex((one) => one.page.id === pageId);
  // A page asked for by name is shown even when no answer leads to it yet.
  const asked = questionnaire.pages.find((one) => one.id === pageId && one.items.length > 0);
  const page = path[at] ?? (asked ? { page: asked, items: asked.items } : path[0]);
  if (!page) return { kind: "empty" };
  return {
    kind: "page",
    page,
    position: path[at] ? at + 1 : asked ? questionnaire.pages.indexOf(asked) + 1 : 1,
    total: path[at] || !asked ? path.length : questionnaire.pages.length,
    fields,
    problems,
    carried: [...fields]
      .filter(([name]) => itemOfField(name) !== undefined && !isOn(page.page, name))
      .flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  };
}
