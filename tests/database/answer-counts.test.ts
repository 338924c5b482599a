import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { countAnswers } from "@/lib/database/answer-counts";
import type { Answer, Answers } from "@/lib/domain/questionnaire/answer";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import { bandOf, canBeMargin } from "@/lib/domain/responses/weighting/weightable";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { countMargin } from "@/lib/use-cases/weighting/count-margin";
import { openedSurvey } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { everyItemType } from "@/tests/support/every-item-type";
import { insertResponses } from "@/tests/support/insert-responses";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

/** Answers of every kind, gaps, escapes, unknown options, and answers of a type the item no longer has. */
function answersOf(random: () => number): Answers {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = (from: readonly string[]) => from.filter(() => random() < 0.4);
  const possible: Record<string, () => Answer> = {
    where: () => ({
      type: "single-choice",
      optionId: pick(["super", "corner", "market", "unknown", "gone"]),
    }),
    benefits: () => ({ type: "multiple-choice", optionIds: some(["price", "fresh", "nothing", "silent"]) }),
    attitudes: () => ({
      type: "likert-matrix",
      rows: random() < 0.5 ? { plan: pick(["1", "5"]) } : { new: "3" },
    }),
    stars: () => ({ type: "rating", value: pick([1, 2, 5, 9]) }),
    effort: () => ({ type: "single-choice", optionId: "1" }),
    recommend: () => ({ type: "nps", value: pick([0, 7, 10]) }),
    spend: () => ({ type: "number", value: pick([0, 24.99, 25, 60, 1000]) }),
  };
  return Object.fromEntries(
    Object.entries(possible).flatMap(([id, answer]) => (random() < 0.8 ? [[id, answer()]] : [])),
  );
}

describe("counting answers in the database", () => {
  it("gives the same numbers as coding every response, for every variable that can have targets", async () => {
    const study = await openedSurvey(everyItemType);
    const source = createRandom(5);
    const answers = Array.from({ length: 200 }, () => answersOf(() => source.next()));
    await insertResponses(study.scope, study, answers);
    const variables = variablesOf(everyItemType).filter(canBeMargin);
    const columns = codeResponses(variables, answers);
    expect(variables.length).toBeGreaterThan(12);
    const bands = [25, 60];
    for (const [position, variable] of variables.entries()) {
      const expected = new Map<string | null, number>();
      const column = columns[position];
      for (let row = 0; row < answers.length; row++) {
        const id =
          column?.kind === "numeric"
            ? Number.isNaN(column.values[row] ?? NaN)
              ? null
              : String(bandOf(column.values[row] ?? NaN, bands))
            : (variable.categories[column?.codes[row] ?? -1]?.id ?? null);
        expected.set(id, (expected.get(id) ?? 0) + 1);
      }
      const counted = await countAnswers(study.scope, study.surveyId, variable, bands);
      expect(Object.fromEntries(counted), variable.id).toEqual(Object.fromEntries(expected));
    }
  });

  it("leaves out what is left out, and tells a number's range before there are bands", async () => {
    const study = await openedSurvey(everyItemType);
    const spend = (value: number): Answers => ({ spend: { type: "number", value } });
    await insertResponses(study.scope, study, [spend(5), spend(30), spend(900), {}]);
    await runSql(
      `insert into response_quality (workspace_id, survey_id, response_id, is_left_out)
       select workspace_id, survey_id, id, true from responses where survey_id = $1 and answers -> 'spend' ->> 'value' = '900'`,
      [study.surveyId],
    );
    const counted = valueOf(
      await countMargin(mintActor(study.scope.userId), {
        surveyId: study.surveyId,
        variableId: "spend",
        bands: [],
      }),
    );
    expect(counted).toEqual({ people: [["0", 2]], without: 1, range: { low: 5, high: 30 } });
  });
});
