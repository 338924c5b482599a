// One file, so that the properties share one database and one way of changing a survey.
import fc from "fast-check";
import pg from "pg";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { arbitraryAnswers } from "@/tests/support/arbitrary-answers";
import {
  cachedSurvey,
  edit,
  erase,
  finish,
  howRead,
  keptOf,
  leaveOut,
  pick,
  recomputed,
  refresh,
  republish,
  store,
  unweigh,
  weigh,
  type CachedSurvey,
} from "@/tests/support/column-cache-world";
import { useTestDatabase } from "@/tests/support/database";
import { everyItemType } from "@/tests/support/every-item-type";
import { runSql } from "@/tests/support/run-sql";

const testDatabase = useTestDatabase();

type Op =
  | { readonly kind: "insert" | "begin"; readonly answers: readonly Answers[] }
  | { readonly kind: "edit" | "finish"; readonly n: number; readonly answers: Answers }
  | { readonly kind: "erase"; readonly n: number }
  | { readonly kind: "leave-out"; readonly n: number; readonly isOut: boolean }
  | { readonly kind: "weigh"; readonly factor: number }
  | { readonly kind: "unweigh" | "refresh" | "another-version" };

const someone = arbitraryAnswers(everyItemType);
const n = fc.nat(1000);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    answers: fc.array(someone, { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant("begin" as const),
    answers: fc.array(someone, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constantFrom("edit" as const, "finish" as const), n, answers: someone }),
  fc.record({ kind: fc.constant("erase" as const), n }),
  fc.record({ kind: fc.constant("leave-out" as const), n, isOut: fc.boolean() }),
  fc.record({ kind: fc.constant("weigh" as const), factor: fc.constantFrom(0.4, 0.5, 1) }),
  fc.record({ kind: fc.constantFrom("unweigh" as const, "another-version" as const) }),
  { weight: 4, arbitrary: fc.constant<Op>({ kind: "refresh" }) },
);

/** The same questions with another scale, another order of options and another condition, or as they were. */
const otherVersion = ({ pages, ...rest }: Questionnaire): Questionnaire => ({
  ...rest,
  pages: pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      if (item.id === "stars" && item.type === "rating")
        return { ...item, points: item.points === 5 ? 4 : 5 };
      if (item.id === "where" && item.type === "single-choice")
        return { ...item, options: [...item.options].reverse() };
      if (item.id === "spend") return { ...item, text: { en: "Spend?" } };
      return item;
    }),
  })),
});

async function carryOut(survey: CachedSurvey, one: Op): Promise<void> {
  switch (one.kind) {
    case "insert":
      await store(survey, one.answers);
      return;
    case "begin":
      await store(survey, one.answers, "partial");
      return;
    case "weigh":
      await weigh(survey, one.factor);
      return;
    case "unweigh":
      await unweigh(survey);
      return;
    case "refresh":
      await refresh(survey);
      return;
    case "another-version":
      return republish(survey, otherVersion(survey.questionnaire));
    default: {
      const id = await pick(survey, one.n, one.kind === "finish" ? "partial" : "complete");
      if (id === undefined) return;
      if (one.kind === "edit") await edit(id, one.answers);
      if (one.kind === "finish") await finish(id, one.answers);
      if (one.kind === "erase") await erase(id);
      if (one.kind === "leave-out") await leaveOut(survey, id, one.isOut);
    }
  }
}

const people = (count: number): Answers[] =>
  Array.from({ length: count }, (_, i) => ({
    where: { type: "single-choice", optionId: ["super", "corner", "market"][i % 3] ?? "" },
    spend: { type: "number", value: i },
  }));

/** A survey of so many people whose cache is fresh. */
async function filled(count: number): Promise<CachedSurvey> {
  const survey = await cachedSurvey(everyItemType);
  await store(survey, people(count));
  await refresh(survey);
  return survey;
}

const read = { outcome: "read", late: 0 };

describe("the column cache", () => {
  it("gives what recomputation gives after whatever happened, and is read itself once refreshed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 1, maxLength: 14 }), async (ops) => {
        const survey = await cachedSurvey(everyItemType);
        for (const one of ops) {
          await carryOut(survey, one);
          if (one.kind === "refresh") expect(await howRead(survey)).toEqual(read);
          expect(await loadCodedResponses(survey.scope, survey.surveyId)).toEqual(await recomputed(survey));
        }
        const everyone = await loadCodedResponses(survey.scope, survey.surveyId, "with-left-out");
        expect(everyone).toEqual(await recomputed(survey, "with-left-out"));
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it("reads responses beside it that came in since, and is not read after an edit or an erasure", async () => {
    const survey = await filled(12);
    await store(survey, people(3));
    expect(await howRead(survey)).toEqual({ outcome: "read", late: 3 });
    await edit((await pick(survey, 2)) ?? "", {});
    expect(await howRead(survey)).toEqual({ outcome: "outdated" });
    await refresh(survey);
    expect(await howRead(survey)).toEqual(read);
    await erase((await pick(survey, 4)) ?? "");
    expect(await howRead(survey)).toEqual({ outcome: "outdated" });
  });

  it("writes only the chunk of an erased response anew", async () => {
    const survey = await filled(20);
    const before = await keptOf(survey);
    expect(before.chunks.map(({ length }) => length)).toEqual([5, 5, 5, 5]);
    await erase((await pick(survey, 7)) ?? "");
    await refresh(survey);
    const after = await keptOf(survey);
    expect(after.chunks).toEqual([
      ...before.chunks.filter(({ chunk }) => chunk !== 1),
      { chunk: 4, length: 4 },
    ]);
    const untouched = ({ chunk }: { chunk: number }) => chunk !== 1 && chunk !== 4;
    expect(after.columns.filter(untouched)).toEqual(before.columns.filter(untouched));
  });

  it("codes only columns anew whose meaning another version changed", async () => {
    const survey = await filled(10);
    const before = await keptOf(survey);
    await republish(survey, otherVersion(survey.questionnaire));
    expect(await howRead(survey)).toEqual({ outcome: "outdated" });
    await refresh(survey);
    const after = await keptOf(survey);
    const same = new Set(before.columns.map((one) => JSON.stringify(one)));
    const anew = after.columns
      .filter((one) => !same.has(JSON.stringify(one)))
      .map(({ columnId }) => columnId);
    expect([...new Set(anew)]).toEqual(["stars", "where"]);
  });

  it("reads only who is left out and the weights anew when those change", async () => {
    const survey = await filled(10);
    const before = await keptOf(survey);
    await weigh(survey, 0.5);
    expect(await howRead(survey)).toEqual({ outcome: "outdated" });
    await leaveOut(survey, (await pick(survey, 0)) ?? "", true);
    await refresh(survey);
    const after = await keptOf(survey);
    const answers = ({ columnId }: { columnId: string }) => !/^\$(left-out|weight)$/.test(columnId);
    expect(after.columns.filter(answers)).toEqual(before.columns);
    expect(after.columns.filter((one) => !answers(one)).map(({ columnId }) => columnId)).toEqual([
      "$left-out",
      "$weight",
      "$weight",
    ]);
  });

  it("has one effect when several refresh it at once", async () => {
    const survey = await cachedSurvey(everyItemType);
    await store(survey, people(17));
    // The one that comes second finds the first at work and leaves, or is refused its writes and tries again later.
    await Promise.allSettled([refresh(survey), refresh(survey), refresh(survey)]);
    await refresh(survey);
    expect((await keptOf(survey)).chunks.reduce((sum, { length }) => sum + length, 0)).toBe(17);
    expect(await loadCodedResponses(survey.scope, survey.surveyId)).toEqual(await recomputed(survey));
  });

  it("goes with its survey", async () => {
    const survey = await filled(6);
    await runSql("delete from surveys where id = $1", [survey.surveyId]);
    expect(await keptOf(survey)).toEqual({ chunks: [], columns: [] });
  });
});

describe("what is written by a transaction that takes its time", () => {
  async function slowly<T>(
    work: (sql: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<T>,
  ): Promise<T> {
    const client = new pg.Client({ connectionString: testDatabase.url() });
    await client.connect();
    await client.query("begin; select set_config('kindred.unscoped', 'on', true)");
    try {
      return await work((text, values) => client.query(text, values as never[]));
    } finally {
      await client.end();
    }
  }

  const insertOne = `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status,
    seed, answers, completed_at) values ($1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'web', 'complete', 1, '{}', now())`;

  it("is read beside the cache when it commits after the refresh with an earlier time", async () => {
    const survey = await filled(6);
    await slowly(async (sql) => {
      await sql(insertOne, [survey.scope.workspaceId, survey.surveyId, survey.versionId]);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await store(survey, people(2));
      await refresh(survey);
      expect(await howRead(survey)).toEqual(read);
      await sql("commit");
    });
    expect(await howRead(survey)).toEqual({ outcome: "read", late: 1 });
    expect(await loadCodedResponses(survey.scope, survey.surveyId)).toEqual(await recomputed(survey));
    await refresh(survey);
    expect(await howRead(survey)).toEqual(read);
  });

  it("is waited for by the first refresh, so that an edit begun before there was a cache is not missed", async () => {
    const survey = await cachedSurvey(everyItemType);
    await store(survey, people(6));
    const id = (await pick(survey, 3)) ?? "";
    let isRefreshed = false;
    const refreshing = slowly(async (sql) => {
      await sql("update responses set answers = '{}', revision = revision + 1 where id = $1", [id]);
      const refreshed = refresh(survey).then(() => {
        isRefreshed = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(isRefreshed).toBe(false);
      await sql("commit");
      await refreshed;
    });
    await refreshing;
    expect(isRefreshed).toBe(true);
    expect(await loadCodedResponses(survey.scope, survey.surveyId)).toEqual(await recomputed(survey));
  });
});
