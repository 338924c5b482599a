import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import type { AddressQuery } from "@/lib/domain/responses/crosstab/crosstab-request";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { arbitraryAnswers } from "@/tests/support/arbitrary-answers";
import {
  cachedSurvey,
  howRead,
  leaveOut,
  pick,
  refresh,
  store,
  weigh,
  type CachedSurvey,
} from "@/tests/support/column-cache-world";
import { useTestDatabase } from "@/tests/support/database";
import { everyItemType } from "@/tests/support/every-item-type";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

/** Weights are in force, as after the worker weighted the survey. */
async function inForce({ scope, surveyId }: CachedSurvey): Promise<void> {
  const outcome = {
    at: "2026-01-01T00:00:00Z",
    respondents: 1,
    fingerprint: "x",
    designEffect: 1,
    effectiveN: 1,
    smallest: 1,
    largest: 1,
    trimmed: 0,
    histogram: { width: 1, people: [] },
    margins: [],
    most: [],
    least: [],
    warnings: [],
  };
  const applied = { taskId: randomUUID(), settings: { method: "variable", variableId: "spend" }, outcome };
  await runSql(
    `insert into analysis_settings (workspace_id, survey_id, revision, weighting) values ($1, $2, 1, $3)
     on conflict (workspace_id, survey_id) do update set weighting = excluded.weighting`,
    [scope.workspaceId, surveyId, { revision: 1, requested: null, applied }],
  );
}

/** Two segments, and everyone but every third person in one of them. */
async function divide({ scope, surveyId }: CachedSurvey): Promise<{ id: string; names: string[] }> {
  const [id, one, two] = [randomUUID(), randomUUID(), randomUUID()];
  await runSql(
    `insert into segmentations (workspace_id, id, survey_id, name, method, settings, seed, status)
     values ($1, $2, $3, 'By hand', 'rules', '{}', 1, 'ready')`,
    [scope.workspaceId, id, surveyId],
  );
  for (const [position, segmentId] of [one, two].entries())
    await runSql(
      `insert into segments (workspace_id, id, segmentation_id, position, name, colour, size, share)
       values ($1, $2, $3, $4, $5, $4, 0, 0.5)`,
      [scope.workspaceId, segmentId, id, position, `Segment ${position}`],
    );
  await runSql(
    `insert into segment_assignments (workspace_id, segmentation_id, response_id, segment_id, posterior)
     select $1, $2, id, case when n % 3 = 0 then $3::uuid when n % 3 = 1 then $4::uuid end, 1
     from (select id, row_number() over (order by id) as n from responses where survey_id = $5 and status = 'complete') r`,
    [scope.workspaceId, id, one, two, surveyId],
  );
  return { id, names: ["Segment 0", "Segment 1"] };
}

/**
 * Numbers in quarters up to a thousand: the two ways add people up in another order, and beside a million a number of
 * 1e−169 is lost in one of them. That every double is kept to its last bit is held by the column cache's own property.
 */
const everydayAnswers = arbitraryAnswers(everyItemType).map((answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([itemId, answer]) => [
      itemId,
      answer.type === "number" ? { ...answer, value: Math.round(answer.value / 250) / 4 } : answer,
    ]),
  ),
);

const everyRow = ["where", "benefits", "attitudes", "stars", "recommend", "spend", "order", "attitudes.plan"];

describe("a table of groups", () => {
  it("and the results are the same from the column cache as from the answers, weighted, filtered and by segments", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(everydayAnswers, { minLength: 8, maxLength: 30 }),
        fc.array(everydayAnswers, { maxLength: 4 }),
        fc.boolean(),
        async (first, later, isNested) => {
          const survey = await cachedSurvey(everyItemType);
          await store(survey, first);
          await weigh(survey, 0.5);
          await inForce(survey);
          await leaveOut(survey, (await pick(survey, 3)) ?? "", true);
          const { id } = await divide(survey);
          const actor = mintActor(survey.scope.userId);
          const { surveyId } = survey;
          const see = async () => {
            const tables = [];
            for (const query of [
              { rows: everyRow, columns: [`segments:${id}`, "stars"], ...(isNested && { nested: "on" }) },
              { rows: ["where"], columns: ["recommend"], filter: "stars~1,2,3" },
              { rows: ["benefits"], columns: ["where"], weights: "off", correction: "benjamini-hochberg" },
            ] satisfies AddressQuery[])
              tables.push(valueOf(await crossItems(actor, { surveyId, query })).table);
            const { summary, fieldwork, leftOut } = valueOf(
              await seeResults(actor, { surveyId, filters: [] }),
            );
            return rounded({ tables, summary, fieldwork, leftOut });
          };
          await refresh(survey);
          await store(survey, later);
          expect(await howRead(survey)).toEqual({ outcome: "read", late: later.length });
          const withLate = await see();
          await refresh(survey);
          expect(await howRead(survey)).toEqual({ outcome: "read", late: 0 });
          const fromCache = await see();
          await runSql("delete from column_caches where survey_id = $1", [surveyId]);
          await runSql("delete from result_summaries where survey_id = $1", [surveyId]);
          const fromAnswers = await see();
          expect(fromCache).toEqual(fromAnswers);
          expect(withLate).toEqual(fromAnswers);
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);

  it("by segments counts the people assigned to each, and nobody who is in none", async () => {
    const survey = await cachedSurvey(everyItemType);
    await store(
      survey,
      Array.from({ length: 30 }, () => ({ where: { type: "single-choice" as const, optionId: "super" } })),
    );
    const { id } = await divide(survey);
    const { table, segmentations } = valueOf(
      await crossItems(mintActor(survey.scope.userId), {
        surveyId: survey.surveyId,
        query: { rows: "where", columns: `segments:${id}` },
      }),
    );
    expect(segmentations.map(({ name }) => name)).toEqual(["By hand"]);
    expect(table?.questions[0]?.bases.map(({ people }) => people)).toEqual([10, 10]);
    expect(table?.questions[0]?.everyone.people).toBe(30);
  });

  it("without weights counts everyone once, and with them as much as they are said to", async () => {
    const survey = await cachedSurvey(everyItemType);
    const stars = (value: number) => ({ stars: { type: "rating" as const, value } });
    await store(survey, [stars(1), stars(5), stars(5)]);
    await runSql(
      `insert into response_weights (workspace_id, survey_id, response_id, weight)
       select workspace_id, survey_id, id, case when answers -> 'stars' ->> 'value' = '1' then 2 else 0.5 end
       from responses where survey_id = $1`,
      [survey.surveyId],
    );
    await inForce(survey);
    const actor = mintActor(survey.scope.userId);
    const see = async (weights: "on" | "off") =>
      valueOf(await seeResults(actor, { surveyId: survey.surveyId, filters: [], weights }));
    const on = await see("on");
    expect(on).toMatchObject({
      weighting: "on",
      summary: { isWeighted: true, respondents: { people: 3, weight: 3, effective: 2 } },
    });
    expect((await see("off")).summary).toMatchObject({
      isWeighted: false,
      respondents: { people: 3, weight: 3, effective: 3 },
    });
    const meanOf = async (weights: string) =>
      valueOf(
        await crossItems(actor, {
          surveyId: survey.surveyId,
          query: { rows: "stars", columns: "recommend", weights },
        }),
      ).table?.questions[0]?.rows.find(({ kind }) => kind === "mean")?.everyone.value;
    expect(await meanOf("on")).toBeCloseTo(7 / 3, 12);
    expect(await meanOf("off")).toBeCloseTo(11 / 3, 12);
  });

  it("is none where a questionnaire has nothing to compare, and names what it does not know away", async () => {
    const survey = await cachedSurvey(everyItemType);
    const { request, table } = valueOf(
      await crossItems(mintActor(survey.scope.userId), {
        surveyId: survey.surveyId,
        query: { rows: ["nothing", "stars"], columns: ["why", `segments:${randomUUID()}`], show: "all" },
      }),
    );
    expect(request).toMatchObject({ rows: ["stars"], show: "column", correction: "holm", isNested: false });
    expect(table?.questions[0]?.everyone.people).toBe(0);
  });
});

/** Sums of weights in another order differ in their last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === "number" ? (Number.isFinite(one) ? Number(one.toFixed(6)) : null) : one,
    ),
  );
