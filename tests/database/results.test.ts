// One file, so that the tests share one database and one questionnaire.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { analysisQuestionnaire, readResponseSet } from "@/lib/database/response-set";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { itemsOf, questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { exportResponses } from "@/lib/use-cases/results/export-responses";
import { listResponses, responseListInput } from "@/lib/use-cases/results/list-responses";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";
import { seeResponse } from "@/lib/use-cases/results/see-response";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { watchResults } from "@/lib/use-cases/results/watch-results";
import { openedSurvey } from "@/tests/support/answering-world";
import { bringFile } from "@/tests/support/bring-file";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { newOwner } from "@/tests/support/tick-study";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const option = (id: string) => ({ id, code: id, label: { en: id } });
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
          options: [option("price"), option("taste")],
        },
      ],
    },
    {
      id: "p2",
      items: [
        { type: "number", id: "age", code: "age", text: { en: "Age" }, decimals: 2 },
        { type: "long-text", id: "text", code: "text", text: { en: "Say more" } },
      ],
    },
  ],
  closing: { title: {}, text: {} },
});

interface Stored {
  readonly answers: Answers;
  readonly status?: "partial" | "complete";
  readonly minutes?: number;
  readonly source?: "web" | "robot";
  readonly lastPage?: number;
}

async function store(
  survey: { scope: WorkspaceScope; surveyId: string; versionId: string },
  one: Stored,
): Promise<string> {
  const id = randomUUID();
  const { answers, status = "complete", minutes = 2, source = "web", lastPage = 2 } = one;
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers,
       last_page, started_at, completed_at)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, now() - make_interval(mins => $10),
       case when $7 = 'complete' then now() end)`,
    [
      survey.scope.workspaceId,
      id,
      survey.surveyId,
      survey.versionId,
      id,
      source,
      status,
      answers,
      lastPage,
      minutes,
    ],
  );
  return id;
}

const yes: Answers = { buys: { type: "single-choice", optionId: "yes" } };
const says = (text: string): Answers => ({ text: { type: "long-text", text } });

async function exported(scope: WorkspaceScope, surveyId: string): Promise<string> {
  const made = valueOf(
    await exportResponses(mintActor(scope.userId), {
      surveyId,
      values: "codes",
      missingReasons: false,
      people: "analysed",
    }),
  );
  let text = "";
  for await (const piece of made.pieces) text += piece;
  return text;
}

describe("the results", () => {
  it("count the finished, tell the unfinished apart and where they left", async () => {
    const survey = await openedSurvey(questionnaire);
    const actor = mintActor(survey.scope.userId);
    for (const minutes of [1, 2, 9]) await store(survey, { answers: yes, minutes });
    await store(survey, { answers: yes, status: "partial", lastPage: 1 });
    const { fieldwork, summary } = valueOf(
      await seeResults(actor, { surveyId: survey.surveyId, filters: [] }),
    );
    expect(fieldwork).toMatchObject({ complete: 3, partial: 1, reached: [{ page: 1, n: 1 }] });
    expect(fieldwork.medianSeconds).toBeCloseTo(120, 0);
    expect(summary?.respondents.people).toBe(3);
  });

  it("are counted anew when an answer comes in or is erased, and not otherwise", async () => {
    const survey = await openedSurvey(questionnaire);
    const actor = mintActor(survey.scope.userId);
    const see = async () =>
      valueOf(await seeResults(actor, { surveyId: survey.surveyId, filters: [] })).summary?.respondents
        .people;
    const watch = async () => valueOf(await watchResults(actor, { surveyId: survey.surveyId })).watermark;
    const first = await store(survey, { answers: yes });
    expect(await see()).toBe(1);
    const before = await watch();
    expect(await watch()).toBe(before);
    await store(survey, { answers: yes });
    expect(await watch()).not.toBe(before);
    expect(await see()).toBe(2);
    await runSql("delete from responses where id = $1", [first]);
    expect(await see()).toBe(1);
  });

  it("asked for many times at once are counted right", async () => {
    const survey = await openedSurvey(questionnaire);
    const actor = mintActor(survey.scope.userId);
    for (let i = 0; i < 20; i++) await store(survey, { answers: yes });
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => seeResults(actor, { surveyId: survey.surveyId, filters: [] })),
    );
    expect(seen.map((one) => valueOf(one).summary?.respondents.people)).toEqual(Array(8).fill(20));
  });
});

describe("the list of responses", () => {
  it("page by page names each once, newest first, also those of one instant", async () => {
    const survey = await openedSurvey(questionnaire);
    const actor = mintActor(survey.scope.userId);
    const ids = await Promise.all(
      Array.from({ length: 120 }, (_, i) => store(survey, { answers: yes, minutes: Math.floor(i / 40) })),
    );
    await runSql("update responses set started_at = date_trunc('minute', started_at) where survey_id = $1", [
      survey.surveyId,
    ]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = responseListInput.parse({ after });
      const page = valueOf(await listResponses(actor, { ...query, surveyId: survey.surveyId }));
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined && seen.length < 500);
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it("narrows by state, by day and by words, a percent sign being one", async () => {
    const survey = await openedSurvey(questionnaire);
    const actor = mintActor(survey.scope.userId);
    const wanted = await store(survey, { answers: says("50 % cheaper") });
    await store(survey, { answers: says("cheaper") });
    await store(survey, { answers: yes, status: "partial" });
    const find = async (query: object) =>
      valueOf(
        await listResponses(actor, { ...responseListInput.parse(query), surveyId: survey.surveyId }),
      ).rows.map(({ id }) => id);
    expect(await find({ contains: "50 %" })).toEqual([wanted]);
    expect(await find({ status: "partial" })).toHaveLength(1);
    expect(await find({ from: "2999-01-01" })).toEqual([]);
    expect(await find({ status: "'; drop table responses", from: "yesterday" })).toHaveLength(3);
  });

  it("opens a response only through its own survey", async () => {
    const [ours, other] = [await openedSurvey(questionnaire), await openedSurvey(questionnaire)];
    const responseId = await store(ours, { answers: yes });
    const seen = await seeResponse(mintActor(ours.scope.userId), { surveyId: ours.surveyId, responseId });
    expect(valueOf(seen).answers).toEqual(yes);
    const astray = await seeResponse(mintActor(other.scope.userId), { surveyId: other.surveyId, responseId });
    expect(astray).toMatchObject({ ok: false, problems: [{ code: "access.not-found" }] });
  });
});

describe("verbatims", () => {
  it("cover addresses and telephone numbers", async () => {
    const survey = await openedSurvey(questionnaire);
    await store(survey, { answers: says("Write to ada@example.org or +48 600 700 800, please") });
    const { texts } = valueOf(
      await listVerbatims(mintActor(survey.scope.userId), { surveyId: survey.surveyId, itemId: "text" }),
    );
    expect(texts[0]?.text).toMatch(/^Write to \S+ or \S+, please$/);
    expect(texts[0]?.text).not.toMatch(/ada|600/);
  });
});

describe("the export", () => {
  it("is written down, and safe to open in a spreadsheet", async () => {
    const survey = await openedSurvey(questionnaire);
    await store(survey, { answers: { ...yes, ...says('=HYPERLINK("http://x")') } });
    const text = await exported(survey.scope, survey.surveyId);
    expect(text.startsWith("\ufeffresponse_id,")).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const events = await runSql(
      "select 1 from audit_events where action = 'responses.exported' and subject_id = $1",
      [survey.surveyId],
    );
    expect(events).toHaveLength(1);
  });

  it("brought back in has the same answers", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((one) => one.replaceAll("\u0000", "").trim())
      // Words that files use for "no answer" come back as no answer, as they should.
      .filter((one) => one !== "" && !/^(n\/?an?|null|none|nil|-+|\.+|\?+|x)$/i.test(one));
    const response = fc.record(
      {
        buys: fc.constantFrom("yes", "no"),
        why: fc.subarray(["price", "taste"]),
        age: fc.integer({ min: -200, max: 9900 }).map((n) => n / 100),
        text: fc.oneof(
          text,
          text.map((one) => `=${one}`),
          text.map((one) => `'=${one}, "quoted"\n${one}`),
        ),
      },
      { requiredKeys: ["why", "age"] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(response, { minLength: 25, maxLength: 40, selector: ({ age }) => age }),
        async (rows) => {
          const survey = await openedSurvey(questionnaire);
          for (const row of rows) {
            await store(survey, {
              answers: {
                ...(row.buys ? { buys: { type: "single-choice", optionId: row.buys } } : {}),
                why: { type: "multiple-choice", optionIds: row.why },
                age: { type: "number", value: row.age },
                ...(row.text ? says(row.text) : {}),
              },
            });
          }
          const back = await bringFile(survey.scope, await exported(survey.scope, survey.surveyId));
          expect(back.report).toMatchObject({ imported: rows.length, rejected: 0 });
          expect(await asWritten(survey.scope, back.surveyId ?? "")).toEqual(
            rows
              .map(({ buys = "", why, age, text: said = "" }) =>
                JSON.stringify([
                  buys,
                  why.includes("price"),
                  why.includes("taste"),
                  age,
                  countsAsText(said) ? said : "",
                ]),
              )
              .sort(),
          );
        },
      ),
      { numRuns: 6, seed: 600 },
    );
  });
});

/** A word that means "no answer" is read as one, whoever wrote it. */
const countsAsText = (said: string): boolean => !["-", ".", "--"].includes(said);

/** The answers of an imported export in the form of the rows they were made of. */
async function asWritten(scope: WorkspaceScope, surveyId: string): Promise<string[]> {
  const made = await analysisQuestionnaire(scope, surveyId);
  const items = new Map((made ? itemsOf(made) : []).map((item) => [item.code, item]));
  const found: string[] = [];
  await readResponseSet(scope, surveyId, (batch) => {
    for (const { answers } of batch) {
      const cell = (code: string) => {
        const item = items.get(code);
        const answer = item && answers[item.id];
        if (!answer) return "";
        if (answer.type === "single-choice" && item.type === "single-choice")
          return item.options.find(({ id }) => id === answer.optionId)?.code ?? "";
        return "text" in answer ? answer.text : "value" in answer ? answer.value : "";
      };
      const ticked = (code: string) => cell(code) === "1";
      const bought = { "0": "no", "1": "yes" }[String(cell("buys"))] ?? "";
      found.push(
        JSON.stringify([bought, ticked("why_price"), ticked("why_taste"), cell("age"), cell("text")]),
      );
    }
  });
  return found.sort();
}

describe("another workspace", () => {
  it("cannot export", async () => {
    const survey = await openedSurvey(questionnaire);
    const stranger = await newOwner();
    const refused = await exportResponses(mintActor(stranger.userId), {
      surveyId: survey.surveyId,
      values: "codes",
      missingReasons: false,
      people: "analysed",
    });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "access.not-found" }] });
  });
});
