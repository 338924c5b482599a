import { describe, expect, it } from "vitest";
import { checkQuestionnaire, errorsAmong } from "@/lib/domain/questionnaire/check-questionnaire";
import type { Item } from "@/lib/domain/questionnaire/item";
import { missingTranslations } from "@/lib/domain/questionnaire/missing-translations";
import { itemsOf, questionnaireSchema, respondentLanguages } from "@/lib/domain/questionnaire/questionnaire";
import { countedIds } from "@/lib/domain/questionnaire/short-id";
import { customerStudy } from "@/lib/domain/questionnaire/templates/customer-study";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { GoldenQuestion } from "./golden-question";
import { lostQuestions } from "./lost-questions";
import { shortQuestionnaire } from "./short-questionnaire";
import { shortSurveyTexts } from "./short-survey-texts";
import { typingOffers } from "./typing-offer";

const study = customerStudy(countedIds("s"));
const offers = typingOffers(study, variablesOf(study));
const item = (code: string) => {
  const found = itemsOf(study).find((one) => one.code === code);
  if (!found) throw new Error(`no item ${code}`);
  return found;
};

/** Question of a study by its item's code, asked whole or by some parts. */
function golden(code: string, parts?: readonly number[]): GoldenQuestion[] {
  const offer = offers.find(({ itemId }) => itemId === item(code).id);
  if (!offer) throw new Error(`${code} is not offered`);
  const inputs = offer.variables.map((variable) => ({ variable, bandsUpTo: null }));
  if (offer.isAskedWhole) return [{ itemId: offer.itemId, inputs, answers: offer.answers }];
  return (parts ?? inputs.map((_, at) => at)).flatMap((at) => {
    const input = inputs[at];
    return input ? [{ itemId: offer.itemId, inputs: [input], answers: 1 }] : [];
  });
}

describe("a short survey", () => {
  it("asks exactly the golden questions after the study's consent, and every id is the study's own", () => {
    const questions = [
      ...golden("attitudes", [6]),
      ...golden("benefits"),
      ...golden("attitudes", [1]),
      ...golden("age"),
    ];
    const short = shortQuestionnaire(study, questions, countedIds("n"));
    expect(errorsAmong(checkQuestionnaire(short))).toEqual([]);
    expect(itemsOf(short).map(({ code }) => code)).toEqual(["consent", "attitudes", "benefits", "age"]);
    expect(itemsOf(short)[0]).toMatchObject({ id: item("consent").id, text: item("consent").text });
    expect(itemsOf(short)[0]?.help["en"]).toMatch(/which group/);
    const matrix = itemsOf(short)[1];
    expect(matrix?.type === "likert-matrix" && matrix.rows.map(({ code }) => code)).toEqual([
      "compare",
      "hurry",
    ]);
    expect(itemsOf(short)[2]).toEqual(item("benefits"));
    expect(short.pages.map(({ items }) => items.length)).toEqual([1, 2, 1]);
    expect(short.closing).toEqual(study.closing);
  });

  it("an answer to it is an answer to the study", () => {
    const questions = [...golden("benefits"), ...golden("attitudes", [0])];
    const short = shortQuestionnaire(study, questions, countedIds("n"));
    const [, second, third] = itemsOf(short);
    if (second?.type !== "multiple-choice" || third?.type !== "likert-matrix")
      throw new Error("unexpected items");
    const answers = {
      [second.id]: {
        type: "multiple-choice" as const,
        optionIds: second.options.slice(0, 3).map(({ id }) => id),
      },
      [third.id]: {
        type: "likert-matrix" as const,
        rows: { [third.rows[0]?.id ?? ""]: third.options[4]?.id ?? "" },
      },
    };
    const codes = codeResponses(
      questions.flatMap(({ inputs }) => inputs.map(({ variable }) => variable)),
      [answers],
    );
    expect(codes.map((column) => (column.kind === "categorical" ? column.codes[0] : NaN))).toEqual([
      1, 1, 1, 0, 0, 0, 0, 0, 0, 4,
    ]);
  });

  it("of free ticks only those asked remain, with a way to tick none, in all languages of the study", () => {
    const everywhere = (en: string) =>
      Object.fromEntries(respondentLanguages.map((language) => [language, en]));
    const ticks = questionnaireSchema.parse({
      schemaVersion: 1,
      title: everywhere("Study"),
      languages: [...respondentLanguages],
      pages: [
        {
          id: "p1",
          items: [
            { type: "multiple-choice", id: "t", code: "t", text: everywhere("Tick"), minimum: 1, options: ["a", "b", "c"].map((id) => ({ id, code: id, label: everywhere(id) })) },
            { type: "single-choice", id: "tick", code: "tick", text: everywhere("Sport"), options: ["0", "1"].map((code) => ({ id: `o${code}`, code, label: everywhere(code) })) },
          ],
        },
      ],
      closing: { title: everywhere("Thanks"), text: everywhere("Bye") },
    }); // prettier-ignore
    const inputs = variablesOf(ticks).map((variable) => ({ variable, bandsUpTo: null }));
    const questions = inputs
      .slice(1)
      .map((input) => ({ itemId: input.variable.itemId, inputs: [input], answers: 1 }));
    const short = shortQuestionnaire(ticks, questions.slice(1), countedIds("n"));
    expect(errorsAmong(checkQuestionnaire(short))).toEqual([]);
    expect(missingTranslations(short)).toEqual([]);
    const [consent, tick, sport] = itemsOf(short);
    expect(consent?.type).toBe("consent");
    expect(tick?.type === "multiple-choice" && tick.options.map(({ id, kind }) => [id, kind])).toEqual([
      ["c", "choice"],
      ["n1", "none"],
    ]);
    expect(tick?.type === "multiple-choice" && tick.minimum).toBeNull();
    expect(
      sport?.type === "single-choice" && sport.options.map(({ id, label }) => [id, label["pl"]]),
    ).toEqual([
      ["o0", "Nie"],
      ["o1", "Tak"],
    ]);
  });

  it("that was edited tells which golden questions are lost", () => {
    const questions = [...golden("benefits"), ...golden("attitudes", [0, 1]), ...golden("age")];
    const short = shortQuestionnaire(study, questions, countedIds("n"));
    expect(lostQuestions(questions, short)).toEqual([]);
    const pages = short.pages.map((page) => ({
      ...page,
      items: page.items.flatMap((one): Item[] => {
        if (one.code === "age") return [];
        if (one.type === "likert-matrix") return [{ ...one, rows: one.rows.slice(1) }];
        if (one.type !== "multiple-choice") return [one];
        return [{ ...one, options: one.options.map((option, at) => ({ ...option, retired: at === 2 })) }];
      }),
    }));
    const lost = lostQuestions(questions, { ...short, pages });
    expect(lost).toEqual([questions[0], questions[1], questions[3]]);
  });

  it("has its own words in every language respondents are served in", () => {
    for (const texts of Object.values(shortSurveyTexts))
      for (const text of Object.values(texts)) expect(text.trim().length).toBeGreaterThan(1);
    const consents = Object.values(shortSurveyTexts).map(({ consent }) => consent);
    expect(new Set(consents).size).toBe(respondentLanguages.length);
  });
});
