import { and, asc, count, desc, eq, gte, lt, max, ne, or, sql, type SQL } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { isIn, qualityOf } from "./quality-of-response";
import { responseQuality, responses, resultSummaries, surveyVersions } from "./schema";
import { withinScope } from "./within-scope";

export const ofSurvey = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(responses.workspaceId, scope.workspaceId), eq(responses.surveyId, surveyId));

/** The few numbers at the top of the results, and what is drawn over time and pages. */
export interface Fieldwork {
  readonly complete: number;
  /** Begun and not finished. */
  readonly partial: number;
  /** Median seconds from the first to the last page; null when nobody answered on the web. */
  readonly medianSeconds: number | null;
  readonly startedToday: number;
  readonly lastAnswerAt: Date | null;
  /** Complete responses per day, days without one left out. */
  readonly days: readonly { readonly day: string; readonly n: number }[];
  /** Of those begun: how many saved at least page 1, 2, …; and how many finished. */
  readonly reached: readonly { readonly page: number; readonly n: number }[];
}

export const isComplete = sql`${responses.status} = 'complete'`;

/** What happened in the field so far, counted response by response. */
export async function readFieldwork(scope: WorkspaceScope, surveyId: string): Promise<Fieldwork> {
  const answered = ofSurvey(scope, surveyId);
  return withinScope(scope, async (tx) => {
    const [totals] = await tx
      .select({
        complete: sql<number>`(count(*) filter (where ${isComplete}))::int`,
        today: sql<number>`(count(*) filter (where ${isComplete} and ${responses.startedAt} >= ${midnight}))::int`,
        medianSeconds: sql<number | null>`(percentile_cont(0.5) within group (
          order by extract(epoch from ${responses.completedAt} - ${responses.startedAt})
        ) filter (where ${isComplete} and ${responses.source} <> 'import'))::float8`,
      })
      .from(responses)
      .where(answered);
    const day = sql<string>`to_char(${responses.completedAt} at time zone 'UTC', 'YYYY-MM-DD')`;
    const days = await tx
      .select({ day, n: count() })
      .from(responses)
      .where(and(answered, isComplete, ne(responses.source, "import")))
      .groupBy(sql`1`)
      .orderBy(sql`1`);
    const { complete = 0, medianSeconds = null, today = 0 } = totals ?? {};
    const begun = await unfinished(tx, scope, surveyId);
    return { complete, medianSeconds, days, ...begun, startedToday: begun.startedToday + today };
  });
}

type Unfinished = Pick<Fieldwork, "partial" | "startedToday" | "lastAnswerAt" | "reached">;

/** Of those who have not finished, which an index finds however many have, and when somebody answered last. */
export const readUnfinished = (scope: WorkspaceScope, surveyId: string): Promise<Unfinished> =>
  withinScope(scope, (tx) => unfinished(tx, scope, surveyId));

/** Days are UTC's, as everywhere. */
const midnight = sql`date_trunc('day', now(), 'UTC')`;

async function unfinished(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<Unfinished> {
  const answered = ofSurvey(scope, surveyId);
  const today = sql`${responses.startedAt} >= ${midnight}`;
  const pages = await tx
    .select({
      page: responses.lastPage,
      n: count(),
      today: sql<number>`(count(*) filter (where ${today}))::int`,
      last: max(responses.updatedAt),
    })
    .from(responses)
    .where(and(answered, eq(responses.status, "partial")))
    .groupBy(responses.lastPage)
    .orderBy(asc(responses.lastPage));
  const [latest] = await tx
    .select({ at: max(responses.completedAt) })
    .from(responses)
    .where(and(answered, eq(responses.status, "complete")));
  const times = [latest?.at, ...pages.map(({ last }) => last)].flatMap((at) => at ?? []);
  return {
    partial: pages.reduce((sum, { n }) => sum + n, 0),
    startedToday: pages.reduce((sum, one) => sum + one.today, 0),
    lastAnswerAt: times.reduce<Date | null>((late, at) => (late && late > at ? late : at), null),
    reached: pages.map(({ page, n }) => ({ page, n })),
  };
}

/** A summary made earlier, if it was made of the responses as they are now. */
export async function findSummary<Content>(
  scope: WorkspaceScope,
  surveyId: string,
  key: string,
): Promise<{ watermark: string; content: Content } | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ watermark: resultSummaries.watermark, content: resultSummaries.content })
      .from(resultSummaries)
      .where(
        and(
          eq(resultSummaries.workspaceId, scope.workspaceId),
          eq(resultSummaries.surveyId, surveyId),
          eq(resultSummaries.key, key),
        ),
      ),
  );
  return found as { watermark: string; content: Content } | undefined;
}

/** Keeps a summary. Of two made at once the later stays: both are true of what they were made of. */
export async function keepSummary(
  scope: WorkspaceScope,
  surveyId: string,
  summary: { key: string; watermark: string; content: unknown },
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .insert(resultSummaries)
      .values({ ...summary, workspaceId: scope.workspaceId, surveyId })
      .onConflictDoUpdate({
        target: [resultSummaries.workspaceId, resultSummaries.surveyId, resultSummaries.key],
        set: { watermark: summary.watermark, content: summary.content },
      }),
  );
}

export interface ListedResponse {
  readonly id: string;
  readonly status: "partial" | "complete";
  readonly source: "web" | "import" | "robot" | "sample";
  readonly language: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly answers: Answers;
  readonly isLeftOut: boolean;
}

/** Place in the list of responses, newest first: the time as PostgreSQL writes it, so that no digit is lost, and the id. */
export interface ResponseCursor {
  readonly at: string;
  readonly id: string;
}

export interface ResponseQuery {
  readonly status?: "partial" | "complete" | undefined;
  /** Days, inclusive, as YYYY-MM-DD. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words in an open answer. */
  readonly contains?: string | undefined;
  readonly after?: ResponseCursor | undefined;
  readonly limit: number;
}

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const hasWords = (text: string): SQL =>
  sql`exists (select 1 from jsonb_each(${responses.answers}) as one
    where one.value ->> 'text' ilike ${likePattern(text)} or one.value ->> 'other' ilike ${likePattern(text)})`;

/** Responses of a survey, newest first, one page of them. */
export async function listResponseRows(
  scope: WorkspaceScope,
  surveyId: string,
  query: ResponseQuery,
): Promise<{ rows: ListedResponse[]; next: ResponseCursor | null }> {
  const { after } = query;
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({
        id: responses.id,
        status: responses.status,
        source: responses.source,
        language: responses.language,
        startedAt: responses.startedAt,
        completedAt: responses.completedAt,
        answers: responses.answers,
        isLeftOut: sql<boolean>`${responseQuality.isLeftOut} is true`,
        at: sql<string>`${responses.startedAt}::text`,
      })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(
        and(
          ofSurvey(scope, surveyId),
          query.status ? eq(responses.status, query.status) : undefined,
          query.from ? gte(responses.startedAt, sql`${query.from}::date`) : undefined,
          query.to ? lt(responses.startedAt, sql`${query.to}::date + 1`) : undefined,
          query.contains ? hasWords(query.contains) : undefined,
          after
            ? or(
                sql`${responses.startedAt} < ${after.at}::timestamptz`,
                and(sql`${responses.startedAt} = ${after.at}::timestamptz`, lt(responses.id, after.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(responses.startedAt), desc(responses.id))
      .limit(query.limit + 1),
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ at: _at, ...row }) => row),
    next: rows.length > query.limit && last ? { at: last.at, id: last.id } : null,
  };
}

/** One response with the version it was given to. */
export async function findResponse(scope: WorkspaceScope, surveyId: string, responseId: string) {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({
        id: responses.id,
        status: responses.status,
        source: responses.source,
        language: responses.language,
        startedAt: responses.startedAt,
        completedAt: responses.completedAt,
        answers: responses.answers,
        missing: responses.missing,
        questionnaire: surveyVersions.definition,
        versionNumber: surveyVersions.number,
        flags: responseQuality.flags,
        decision: responseQuality.decision,
        isLeftOut: sql<boolean>`${responseQuality.isLeftOut} is true`,
      })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .innerJoin(
        surveyVersions,
        and(
          eq(surveyVersions.workspaceId, responses.workspaceId),
          eq(surveyVersions.id, responses.surveyVersionId),
        ),
      )
      .where(and(ofSurvey(scope, surveyId), eq(responses.id, responseId))),
  );
  return found;
}

/** Open answers to one item, in the order of their (random) ids, one page of them. */
export async function listVerbatimRows(
  scope: WorkspaceScope,
  surveyId: string,
  query: { itemId: string; contains?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ id: string; text: string }[]> {
  const text = sql<string>`${responses.answers} -> ${query.itemId} ->> 'text'`;
  return withinScope(scope, (tx) =>
    tx
      .select({ id: responses.id, text })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(
        and(
          ofSurvey(scope, surveyId),
          isComplete,
          isIn,
          sql`${text} <> ''`,
          query.contains ? sql`${text} ilike ${likePattern(query.contains)}` : undefined,
          query.after ? sql`${responses.id} > ${query.after}` : undefined,
        ),
      )
      .orderBy(asc(responses.id))
      .limit(query.limit),
  );
}
