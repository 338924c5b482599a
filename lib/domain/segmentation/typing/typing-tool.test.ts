import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import { bandOf, learnableQuestions } from "./golden-question";
import { learnNaiveBayes } from "./naive-bayes";
import { typingOffers } from "./typing-offer";
import { codeForTool, fewestAnswers, shortenTool, typeRespondent, type TypingTool } from "./typing-tool";

const options = (...ids: string[]) => ids.map((id) => ({ id, code: id, label: { en: id } }));
const questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "Study" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        { type: "multiple-choice", id: "pick", code: "pick", text: { en: "Pick two" }, minimum: 2, maximum: 2, options: options("a", "b", "c") },
        { type: "multiple-choice", id: "ticks", code: "ticks", text: { en: "Tick" }, options: options("x", "y") },
        { type: "likert-matrix", id: "views", code: "views", text: { en: "Views" }, rows: [{ id: "r1", code: "r1", label: {} }, { id: "r2", code: "r2", label: {}, retired: true }], options: options("1", "2", "3") },
        { type: "number", id: "age", code: "age", text: { en: "Age" } },
        { type: "ranking", id: "ranks", code: "ranks", text: { en: "Rank" }, options: options("k", "l") },
        { type: "single-choice", id: "later", code: "later", text: { en: "If x" }, showWhen: { kind: "answered", itemId: "age" }, options: options("m", "n") },
      ],
    },
    { id: "p2", showWhen: { kind: "answered", itemId: "age" }, items: [{ type: "nps", id: "nps", code: "nps", text: { en: "NPS" } }] },
  ],
  closing: { title: {}, text: {} },
}); // prettier-ignore

const person = (i: number): Answers => ({
  pick: { type: "multiple-choice", optionIds: i % 2 === 0 ? ["a", "b"] : ["b", "c"] },
  ticks: { type: "multiple-choice", optionIds: i % 3 === 0 ? ["x"] : ["y"] },
  views: { type: "likert-matrix", rows: { r1: String(1 + (i % 3)) } },
  age: { type: "number", value: 20 + (i % 50) },
});
const people = Array.from({ length: 200 }, (_, i) => person(i));
const variables = variablesOf(questionnaire);
const columns = codeResponses(variables, people);
const columnOf = (id: string) => columns[variables.findIndex((variable) => variable.id === id)];
const offers = typingOffers(questionnaire, variables);

const built = (itemIds: readonly string[]): TypingTool => {
  const learnt = learnableQuestions(
    offers.filter(({ itemId }) => itemIds.includes(itemId)),
    columnOf,
  );
  const items = learnt.flatMap((one) => one.columns);
  const assignments = Int16Array.from(people, (_, i) => i % 2);
  return {
    questions: learnt.map(({ question }) => question),
    segmentIds: ["even", "odd"],
    tables: learnNaiveBayes({ items, assignments, segments: 2 }, Int32Array.from(people.keys())),
  };
};

describe("what can be asked of someone new", () => {
  it("is what everyone is asked; conditional questions, rankings and retired parts are not offered", () => {
    expect(offers.map(({ itemId }) => itemId)).toEqual(["pick", "ticks", "views", "age"]);
    expect(offers.find(({ itemId }) => itemId === "views")?.variables.map(({ partId }) => partId)).toEqual([
      "r1",
    ]);
  });

  it("a choice of exactly two is asked whole and takes two answers; free ticks are asked one by one", () => {
    expect(offers[0]).toMatchObject({ isAskedWhole: true, answers: 2 });
    const learnt = learnableQuestions(offers, columnOf);
    expect(learnt.map(({ question }) => question.inputs.length)).toEqual([2, 1, 1, 1, 1]); // everyone picked b
    expect(learnt.map(({ question }) => question.answers)).toEqual([2, 1, 1, 1, 1]);
  });

  it("numbers become fifths; a number everybody gave alike is no question", () => {
    const [age] = learnableQuestions(
      offers.filter(({ itemId }) => itemId === "age"),
      columnOf,
    );
    expect(age?.question.inputs[0]?.bandsUpTo).toHaveLength(4);
    const counts = [0, 0, 0, 0, 0];
    for (const code of age?.columns[0]?.codes ?? []) counts[code] = (counts[code] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 40)).toBeLessThanOrEqual(4);
    const alike = { kind: "numeric" as const, values: new Float64Array(200).fill(7) };
    expect(
      learnableQuestions(
        offers.filter(({ itemId }) => itemId === "age"),
        () => alike,
      ),
    ).toEqual([]);
    expect([
      bandOf(10, [10, 20]),
      bandOf(10.5, [10, 20]),
      bandOf(21, [10, 20]),
      bandOf(NaN, [10, 20]),
    ]).toEqual([0, 1, 2, -1]);
  });
});

describe("typing one respondent", () => {
  it("goes by the answers to the tool's questions only", () => {
    const tool = built(["pick", "views", "age"]);
    const typed = typeRespondent(tool, person(0));
    expect(typed).toMatchObject({ segment: 0, isUnsure: false, answered: 3 });
    expect(
      typeRespondent(tool, { ...person(0), ticks: { type: "multiple-choice", optionIds: ["y"] } }),
    ).toEqual(typed);
    expect(typed.posterior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it("is refused with too few answers, and kept as unsure below even odds", () => {
    const tool = built(["pick", "views", "age"]);
    expect([1, 2, 3, 5, 6, 7, 12].map(fewestAnswers)).toEqual([1, 2, 3, 3, 3, 4, 6]);
    const { pick, views } = person(0);
    if (!pick || !views) throw new Error("both were answered");
    expect(typeRespondent(tool, { pick, views })).toMatchObject({
      segment: null,
      isUnsure: false,
      answered: 2,
    });
    const flat = {
      ...tool,
      tables: { ...tool.tables, logPriors: [-1, -1, -1] },
      segmentIds: ["1", "2", "3"],
    };
    const even = {
      ...flat,
      tables: {
        ...flat.tables,
        logProbabilities: flat.tables.logProbabilities.map((table) => [
          table[0] ?? [],
          table[0] ?? [],
          table[0] ?? [],
        ]),
      },
    };
    expect(typeRespondent(even, person(0))).toMatchObject({ segment: null, isUnsure: true });
  });

  it("answers of another type, unknown options and foreign items count as no answer", () => {
    const tool = built(["pick", "views", "age"]);
    const strange: Answers = {
      pick: { type: "single-choice", optionId: "a" },
      views: { type: "likert-matrix", rows: { r1: "nonsense" } },
      nothing: { type: "nps", value: 3 },
    };
    expect(codeForTool(tool, [strange])).toEqual([Int16Array.of(-1, -1, -1, -1)]);
    expect(typeRespondent(tool, strange)).toMatchObject({ segment: null, answered: 0 });
  });

  it("a shortened tool says what the long one says of someone who answered only those", () => {
    const tool = built(["pick", "views", "age"]);
    const { pick } = person(1);
    if (!pick) throw new Error("it was answered");
    const short = shortenTool(tool, 1);
    expect(short.tables.logProbabilities).toHaveLength(2);
    expect(typeRespondent(short, person(1)).posterior).toEqual(typeRespondent(tool, { pick }).posterior);
    expect(typeRespondent(short, person(1)).segment).toBe(1);
  });
});
