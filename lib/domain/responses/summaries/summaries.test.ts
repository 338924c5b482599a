import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionnaireSchema } from "../../questionnaire/questionnaire";
import type { Answers } from "../../questionnaire/answer";
import { csvLine, defuseCell } from "../csv-line";
import { formatFilter, parseFilters, responseSieve } from "../response-filter";
import { variablesOf } from "../variables";
import { exportTable } from "./export-table";
import { headline, headlineOfTicks, recommendation, upperShare } from "./headline";
import { binsInSteps } from "./number-counter";
import { resultCards } from "./result-cards";
import { responseCounter } from "./summarise-responses";
import type { Base, ItemSummary } from "./item-summary";
import { batchOf, endOf } from "@/tests/support/answer-columns";

const everyoneOnce = (people: number): Base => ({ people, weight: people, effective: people });

const option = (id: string, kind = "choice") => ({ id, code: id.toUpperCase(), label: { en: id }, kind });
const questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "Shop" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        {
          type: "single-choice",
          id: "buys",
          code: "buys",
          text: { en: "Do you buy?" },
          options: [option("yes"), option("no")],
        },
        {
          type: "multiple-choice",
          id: "why",
          code: "why",
          text: { en: "Why?" },
          options: [option("price"), option("taste"), option("dk", "dont-know")],
          showWhen: { kind: "selected", itemId: "buys", optionIds: ["yes"] },
        },
        { type: "nps", id: "nps", code: "nps", text: { en: "Recommend?" } },
        { type: "number", id: "age", code: "age", text: { en: "Age" } },
        {
          type: "ranking",
          id: "rank",
          code: "rank",
          text: { en: "Rank" },
          options: [option("a"), option("b")],
        },
        { type: "long-text", id: "text", code: "text", text: { en: "Say more" } },
      ],
    },
  ],
  closing: { title: {}, text: {} },
});

function summarise(responses: readonly Answers[]): Map<string, ItemSummary> {
  const counter = responseCounter(questionnaire);
  counter.add(batchOf(questionnaire, responses));
  return new Map(endOf(counter.finish()).items.map((item) => [item.itemId, item]));
}

const buys = (optionId: string) => ({ buys: { type: "single-choice" as const, optionId } });

describe("counting responses", () => {
  it("counts an item as asked only of those on whose path it lies, and no answer off it", () => {
    const why = { why: { type: "multiple-choice" as const, optionIds: ["price"] } };
    const found = summarise([{ ...buys("yes"), ...why }, { ...buys("no"), ...why }, buys("yes")]);
    expect(found.get("why")).toMatchObject({
      asked: 2,
      answered: 1,
      answers: { options: [{ n: 1 }, { n: 0 }, { n: 0 }] },
    });
  });

  it("does not count an answer of another type or to an option there is not", () => {
    const found = summarise([
      { buys: { type: "nps", value: 3 } },
      buys("maybe"),
      { nps: { type: "nps", value: 11 } },
    ]);
    expect(found.get("buys")?.answered).toBe(0);
    expect(found.get("nps")?.answered).toBe(0);
  });

  it("adds up whichever way the responses are split and ordered", () => {
    const response = fc.record({
      b: fc.constantFrom("yes", "no"),
      n: fc.integer({ min: 0, max: 10 }),
      age: fc.integer({ min: 16, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(response, { minLength: 1, maxLength: 60 }), (rows) => {
        const answers = rows.map(({ b, n, age }): Answers => ({
          ...buys(b),
          nps: { type: "nps", value: n },
          age: { type: "number", value: age },
        }));
        const [there, back] = [summarise(answers), summarise([...answers].reverse())];
        expect(back).toEqual(there);
        const counts = there.get("nps")?.answers;
        expect(counts?.kind === "points" && counts.points.reduce((sum, { n }) => sum + n, 0)).toBe(
          rows.length,
        );
        const ages = there.get("age")?.answers;
        expect(ages?.kind === "number" && ages.bins.reduce((sum, { count }) => sum + count, 0)).toBe(
          rows.length,
        );
      }),
    );
  });

  it("of ranks gives first choices and mean ranks", () => {
    const rank = (...optionIds: string[]) => ({ rank: { type: "ranking" as const, optionIds } });
    expect(summarise([rank("a", "b"), rank("b", "a"), rank("b")]).get("rank")?.answers).toEqual({
      kind: "ranking",
      options: [
        { id: "a", n: 1, weight: 1, ranked: 2, meanRank: 3 / 2 },
        { id: "b", n: 2, weight: 2, ranked: 3, meanRank: 4 / 3 },
      ],
    });
  });
});

describe("bins", () => {
  it("hold every value once, with round limits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e8, max: 1e8 }), { minLength: 1 }), (cents) => {
        const values = cents.map((cent) => cent / 100);
        const bins = endOf(binsInSteps(Float64Array.from(values)));
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe("headlines", () => {
  const choice = (...n: number[]): ItemSummary => ({
    itemId: "x",
    asked: 100,
    answered: n.reduce((a, b) => a + b, 0),
    base: everyoneOnce(n.reduce((a, b) => a + b, 0)),
    answers: { kind: "choice", options: n.map((count, i) => ({ id: `o${i}`, n: count, weight: count })) },
  });

  it("say a lead only where it is more than chance", () => {
    expect(headline(choice(51, 49), "single-choice").code).toBe("level");
    expect(headline(choice(70, 30), "single-choice").code).toBe("majority");
    expect(headline(choice(45, 25, 30), "single-choice").code).toBe("level");
    expect(headline(choice(45, 20, 20, 15), "single-choice").code).toBe("leads");
  });

  it("say that nobody answered rather than 0%", () => {
    expect(headline(choice(0, 0), "single-choice").code).toBe("nobody");
    expect(headlineOfTicks([]).code).toBe("nobody");
  });

  it("count 0–6 as detractors and 9–10 as promoters", () => {
    const points = Array.from({ length: 11 }, (_, id) => ({ id: String(id), n: 1, weight: 1 }));
    expect(recommendation(points)).toEqual({ detractors: 7, passives: 2, promoters: 2, score: -45 });
  });

  it("take the middle point of a scale for neither part", () => {
    expect(upperShare([1, 2, 3, 4, 5].map((id) => ({ id: String(id), n: 1, weight: 1 })))).toBeCloseTo(0.4);
    expect(upperShare([1, 2, 3, 4].map((id) => ({ id: String(id), n: 1, weight: 1 })))).toBeCloseTo(0.5);
  });
});

describe("filters", () => {
  const variables = variablesOf(questionnaire);

  it("survive the address, and what they do not know is left out", () => {
    const filter = { variableId: "buys", categoryIds: ["yes"] };
    expect(parseFilters([formatFilter(filter), "nothing~x", "age~1", "buys~unknown"], variables)).toEqual([
      filter,
    ]);
  });

  it("keep those who gave one of the answers", () => {
    const people = [buys("yes"), buys("no"), {}];
    const sieve = responseSieve([{ variableId: "buys", categoryIds: ["no"] }], variables);
    expect(sieve.keep(batchOf(questionnaire, people, [1, 2, 3])).weights).toEqual(Float64Array.of(0, 2, 0));
    expect(sieve.keep(batchOf(questionnaire, people)).weights).toEqual(Float64Array.of(0, 1, 0));
    expect(responseSieve([], variables).keep(batchOf(questionnaire, people)).weights).toBeNull();
  });
});

describe("the export", () => {
  const now = new Date("2026-01-02T03:04:05Z");
  const row = (answers: Answers, missing = {}) => ({
    id: "r",
    status: "complete",
    language: "en",
    startedAt: now,
    completedAt: now,
    answers,
    missing,
    weight: 0.75,
    flaggedBy: ["speed", "long-run"],
    isLeftOut: true,
  });

  it("has the weight of a weighted survey, and no such column otherwise", () => {
    const choices = { values: "codes", missingReasons: false, people: "analysed" } as const;
    const weighted = exportTable(questionnaire, { ...choices, isWeighted: true });
    expect(weighted.head[4]).toBe("weight");
    expect(weighted.row(row({})).at(4)).toBe("0.75");
    expect(weighted.row({ ...row({}), weight: null }).at(4)).toBe("");
    expect(exportTable(questionnaire, choices).head).not.toContain("weight");
  });

  it("has one column per variable, a multiple choice as 0 and 1, and reasons where asked", () => {
    const table = exportTable(questionnaire, {
      values: "labels",
      missingReasons: true,
      people: "everyone",
    });
    expect(table.head.slice(4)).toEqual([
      "quality",
      "left_out",
      "buys",
      "why_PRICE",
      "why_TASTE",
      "why_DK",
      "nps",
      "age",
      "rank_A",
      "rank_B",
      "text",
    ]);
    const cells = table.row(
      row(
        { ...buys("yes"), why: { type: "multiple-choice", optionIds: ["taste"] } },
        { nps: "not-answered" },
      ),
    );
    expect(cells.slice(4)).toEqual([
      "speed long-run",
      "1",
      "yes",
      "0",
      "1",
      "0",
      "not-answered",
      "",
      "",
      "",
      "",
    ]);
  });

  it("lets no cell begin as a formula, in any disguise", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"),
        fc.string(),
        (start, rest) => {
          const line = csvLine([`${start}${rest}`]);
          const first = line.startsWith('"') ? line[1] : line[0];
          expect(first === "'" || /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(`${start}${rest}`)).toBe(true);
        },
      ),
    );
    expect(defuseCell("-5.5")).toBe("-5.5");
    expect(defuseCell("=1+1")).toBe("'=1+1");
  });
});

describe("cards", () => {
  it("put a block of yes/no questions together and leave two alone", () => {
    const tick = (id: string) => ({
      type: "single-choice",
      id,
      code: id,
      text: { en: id },
      options: [
        { id: "o1", code: "0", label: { en: "No" } },
        { id: "o2", code: "1", label: { en: "Yes" } },
      ],
    });
    const [page] = questionnaireSchema.parse({
      ...questionnaire,
      pages: [{ id: "p", items: ["a", "b", "c"].map(tick) }],
    }).pages;
    expect(resultCards(page?.items ?? []).map(({ kind }) => kind)).toEqual(["ticks"]);
    expect(resultCards(page?.items.slice(1) ?? []).map(({ kind }) => kind)).toEqual(["item", "item"]);
  });
});
