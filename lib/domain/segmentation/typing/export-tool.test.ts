import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parse } from "csv-parse/sync";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { readExport, scoreByExport, scoreExample } from "@/tests/support/score-by-export";
import { exportTool } from "./export-tool";
import { learnableQuestions } from "./golden-question";
import { learnNaiveBayes } from "./naive-bayes";
import { reportedQuality } from "./typing-report";
import { toolTable } from "./tool-table";
import { typingOffers } from "./typing-offer";
import { typeRespondent, type TypingTool } from "./typing-tool";
import { judgeTyping } from "./judge-typing";

const text = (en: string) => ({ en });
const options = (...ids: string[]) => ids.map((id) => ({ id, code: id, label: text(`Label ${id}`) }));
const questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: text("Study"),
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        { type: "single-choice", id: "main", code: "main", text: text("=SUM(A1)"), options: [...options("m1", "m2", "m3"), { id: "dk", code: "98", label: text("Don't know"), kind: "dont-know" }] },
        { type: "multiple-choice", id: "pick", code: "pick", text: text("Pick two"), minimum: 2, maximum: 2, options: options("a", "b", "c", "d") },
        { type: "multiple-choice", id: "ticks", code: "main", text: text("Tick"), options: options("x", "y") },
        { type: "likert-matrix", id: "views", code: "views", text: text("Views"), rows: [{ id: "r1", code: "r1", label: text("Row 1") }, { id: "r2", code: "r2", label: text("Row 2") }], options: options("1", "2", "3", "4", "5") },
        { type: "number", id: "age", code: "age", text: text("Age") },
        { type: "nps", id: "nps", code: "nps", text: text("Recommend") },
        { type: "rating", id: "stars", code: "stars", text: text("Stars") },
      ],
    },
  ],
  closing: { title: {}, text: {} },
}); // prettier-ignore

const random = createRandom(4);
const pick = <T>(values: readonly T[]): T => values[random.below(values.length)] as T; // never empty here
const maybe = <T>(id: string, chance: number, answer: T) => (random.next() < chance ? { [id]: answer } : {});
const segmentOf = Int16Array.from({ length: 300 }, (_, i) => i % 3);
const people = Array.from(segmentOf, (segment): Answers => {
  const leans = random.next() < 0.7;
  return {
    ...maybe("main", 0.9, { type: "single-choice" as const, optionId: leans ? `m${segment + 1}` : pick(["m1", "m2", "m3", "dk"]) }),
    ...maybe("pick", 0.9, { type: "multiple-choice" as const, optionIds: leans ? [["a", "b"], ["b", "c"], ["c", "d"]][segment] ?? [] : ["a", "d"] }),
    ...maybe("ticks", 0.9, { type: "multiple-choice" as const, optionIds: [pick(["x", "y"])] }),
    ...maybe("views", 0.9, { type: "likert-matrix" as const, rows: { r1: String(1 + segment + random.below(3)), ...(random.next() < 0.5 ? { r2: pick(["1", "5"]) } : {}) } }),
    ...maybe("age", 0.8, { type: "number" as const, value: 18 + segment * 15 + random.below(20) }),
    ...maybe("nps", 0.8, { type: "nps" as const, value: random.below(11) }),
    ...maybe("stars", 0.8, { type: "rating" as const, value: 1 + random.below(5) }),
  };
}); // prettier-ignore

const variables = variablesOf(questionnaire);
const columns = codeResponses(variables, people);
const learnt = learnableQuestions(
  typingOffers(questionnaire, variables),
  (id) => columns[variables.findIndex((variable) => variable.id === id)],
);
const tool: TypingTool = {
  questions: learnt.map(({ question }) => question),
  segmentIds: ["s1", "s2", "s3"],
  tables: learnNaiveBayes(
    { items: learnt.flatMap((one) => one.columns), assignments: segmentOf, segments: 3 },
    Int32Array.from(people.keys()),
  ),
};
const certain = { predicted: segmentOf, certainty: new Float64Array(300).fill(1) };
const exported = exportTool(tool, {
  toolId: "t1",
  segmentationId: "g1",
  segmentation: "Groups",
  study: "Study",
  segments: ["s1", "s2", "s3"].map((id, s) => ({ id, name: ["-Savers", "Friends, \"old\"", "Others"][s] ?? id, share: 1 / 3 })),
  seed: 7,
  people: 300,
  responseSetHash: "abc",
  builtAt: "2026-01-01T00:00:00.000Z",
  quality: reportedQuality(judgeTyping(segmentOf, 3, certain)),
}); // prettier-ignore

describe("typing-tool.json", () => {
  const read = readExport(JSON.stringify(exported));

  it("places 300 people, by itself, exactly where the product does, unsure and hardly answered ones too", () => {
    let nobodyKnows = 0;
    for (const person of people) {
      const ours = typeRespondent(tool, person);
      const theirs = scoreByExport(read, person);
      expect(theirs.segment).toBe(ours.segment === null ? null : tool.segmentIds[ours.segment]);
      for (const [s, p] of ours.posterior.entries()) expect(theirs.probabilities[s]).toBeCloseTo(p, 12);
      nobodyKnows += ours.segment === null ? 1 : 0;
    }
    expect(nobodyKnows).toBeGreaterThan(0);
    expect(nobodyKnows).toBeLessThan(150);
  });

  it("holds an example that comes out as it says", () => {
    const scores = scoreExample(read);
    for (const [s, score] of read.example.scores.entries()) expect(scores[s]).toBeCloseTo(score, 12);
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    for (const [s, p] of read.example.probabilities.entries())
      expect(Math.exp(scores[s] ?? 0) / total).toBeCloseTo(p, 12);
    expect(read.example.segment).toBe("s1");
    const ticks = ["pick_a", "pick_b", "pick_c", "pick_d"].filter(
      (code) => read.example.answers[code] === "1",
    );
    expect(ticks).toEqual(["pick_a", "pick_b"]);
  });

  it("names every input once, although two questions share a code, and never scores “don't know”", () => {
    const inputs = exported.questions.flatMap((question) => question.inputs);
    expect(new Set(inputs.map(({ code }) => code)).size).toBe(inputs.length);
    expect(inputs[0]?.answers.map(({ code }) => code)).toEqual(["m1", "m2", "m3"]);
  });
});

describe("the published JSON Schema", () => {
  const schema = z.fromJSONSchema(
    JSON.parse(readFileSync("docs/how-to/typing-tool.schema.json", "utf8")) as Parameters<
      typeof z.fromJSONSchema
    >[0],
  );
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it("describes what is downloaded", () => {
    expect(schema.safeParse(asJson(exported)).error).toBeUndefined();
  });

  it("is not met by a file that lacks something or holds something else", () => {
    expect(schema.safeParse(asJson({ ...exported, example: undefined })).success).toBe(false);
    expect(schema.safeParse(asJson({ ...exported, formatVersion: 2 })).success).toBe(false);
    expect(schema.safeParse(asJson({ ...exported, more: 1 })).success).toBe(false);
    const [question] = exported.questions;
    expect(schema.safeParse(asJson({ ...exported, questions: [{ ...question, inputs: [] }] })).success).toBe(
      false,
    );
  });
});

describe("the table for a spreadsheet", () => {
  it("adds up to the same scores and holds no formula", () => {
    const rows = parse(toolTable(exported, "en"));
    const [head, start, ...lines] = rows;
    expect(head?.slice(5)).toEqual(["'-Savers", 'Friends, "old"', "Others"]);
    for (const row of rows.slice(2)) expect(row[0]).not.toMatch(/^[=+@]/);
    const sum = [0, 1, 2].map((s) =>
      lines.reduce(
        (total, row) =>
          exported.example.answers[row[2] ?? ""] === row[3] ? total + Number(row[5 + s]) : total,
        Number(start?.[5 + s]),
      ),
    );
    for (const [s, score] of exported.example.scores.entries()) expect(sum[s]).toBeCloseTo(score, 10);
  });
});
