import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { assessQuality } from "@/lib/domain/responses/quality/assess-responses";
import type { AssessedResponse } from "@/lib/domain/responses/quality/assessed-response";
import { responseVariability } from "@/lib/domain/responses/quality/little-variation";
import { parseQualitySettings } from "@/lib/domain/responses/quality/quality-settings";
import { responseReader } from "@/lib/domain/responses/quality/reading";
import { readDataSet, type DataSet } from "@/tests/support/read-data-set";
import { itemId, tickQuestionnaire } from "@/tests/support/tick-study";
import reference from "../fixtures/reference/style_customer_satisfaction.json";

/** Rows of a data set as responses without times, as an import brings them. */
function imported(
  data: DataSet,
  answer: (column: string, value: string) => Answers[string],
): AssessedResponse[] {
  const columns = Object.keys(data);
  return Array.from({ length: data[columns[0] ?? ""]?.length ?? 0 }, (_, row) => ({
    id: `r${String(row).padStart(5, "0")}`,
    versionId: "v1",
    seconds: null,
    completedAt: 0,
    seed: 1,
    answers: Object.fromEntries(
      columns.flatMap((column) => {
        const value = data[column]?.[row] ?? null;
        return value === null ? [] : [[itemId(column), answer(column, value)]];
      }),
    ),
  }));
}

function flagsOf(
  questionnaire: Parameters<typeof responseReader>[0],
  responses: readonly AssessedResponse[],
) {
  const assessment = assessQuality(new Map([["v1", questionnaire]]), parseQualitySettings(null).thresholds);
  for (const one of responses) assessment.observe(one);
  const states = assessment.settle();
  return { states, flags: responses.map((one) => assessment.judge(one)) };
}

describe("ten satisfaction ratings of 1,811 people", () => {
  const data = readDataSet("data/customer_satisfaction.csv");
  const questionnaire = questionnaireSchema.parse({
    schemaVersion: 1,
    title: { en: "Satisfaction" },
    languages: ["en"],
    pages: [
      {
        id: "p1",
        items: Object.keys(data).map((id) => ({
          type: "rating",
          id,
          code: id,
          text: { en: id },
          points: 10,
        })),
      },
    ],
    closing: { title: {}, text: {} },
  });
  const responses = imported(data, (_, value) => ({ type: "rating", value: Number(value) }));
  const { states, flags } = flagsOf(questionnaire, responses);

  it("have as many straight lines as R finds rows without variance", () => {
    const lines = flags.filter((one) => one.some(({ rule }) => rule === "straight-line")).length;
    expect(lines / responses.length).toBeCloseTo(reference.straightliners, 12);
  });

  it("vary within the person as R's standard deviations do", () => {
    const read = responseReader(questionnaire);
    // R takes the points as they are; ours run from 0 to 1, nine steps apart.
    const sds = responses.map((one) => 9 * responseVariability(read(one)).sd);
    expect(sds.reduce((sum, sd) => sum + sd, 0) / sds.length).toBeCloseTo(reference.within_person_sd_mean, 9);
  });

  it("have no times, and are too few and too much alike to be called copies", () => {
    expect(states.speed).toEqual({ applies: false, because: "no-times" });
    const copies = flags.filter((one) => one.some(({ rule }) => rule === "duplicate")).length;
    const rows = Object.values(data);
    const seen = new Set(responses.map((_, at) => rows.map((column) => column[at]).join()));
    const repeated = responses.length - seen.size;
    expect(repeated).toBeGreaterThan(100);
    expect(copies).toBeLessThan(repeated / 4);
  });
});

describe("46 answers of 793 car buyers", () => {
  const data = readDataSet("data/auto.csv");
  const columns = Object.keys(data);
  const questionnaire = tickQuestionnaire(data, columns, []);
  const options = new Map(
    questionnaire.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.type === "single-choice"
          ? [[item.id, new Map(item.options.map(({ id, code }) => [code, id]))] as const]
          : [],
      ),
    ),
  );
  const responses = imported(data, (column, value) => ({
    type: "single-choice",
    optionId: options.get(itemId(column))?.get(value) ?? "",
  }));
  const { flags } = flagsOf(questionnaire, responses);

  it("repeat an earlier row nineteen times in all columns, and nearly all of these are named and nobody else", () => {
    const seen = new Set<string>();
    const repeats = responses.flatMap(({ id }, row) => {
      const cells = JSON.stringify(columns.map((column) => data[column]?.[row] ?? null));
      if (!seen.has(cells)) return (seen.add(cells), []);
      return [id];
    });
    expect(repeats).toHaveLength(19);
    const named = responses.flatMap(({ id }, row) =>
      flags[row]?.some(({ rule }) => rule === "duplicate") ? [id] : [],
    );
    expect(named.length).toBeGreaterThanOrEqual(17);
    expect(repeats).toEqual(expect.arrayContaining(named));
  });
});
