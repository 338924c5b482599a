import { and, asc, between, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { ColumnValues } from "@/lib/domain/responses/answer-columns/answer-column";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { valuesOfBytes } from "./column-bytes";
import { database, type Transaction } from "./pool";
import {
  analysisSettings,
  changedResponses,
  columnCaches,
  columnChunks,
  responseChunks,
  responses,
} from "./schema";

/** Columns beside the answers': who is left out, how much each counts, and what identifies the state of a response. */
export const LEFT_OUT = "$left-out";
export const WEIGHT = "$weight";
export const REVISION = "$revision";
export const VERSION = "$version";
/** Seconds from the first to the last page and the day of completion, from 1970; NaN and 0 for rows of a file. */
export const SECONDS = "$seconds";
export const DAY = "$day";
/** The day a response was begun, from 1970. */
export const BEGUN = "$begun";
/** Among the hashes of columns: which form the cache is kept in. */
export const CACHE_FORM = "$form";

/** From this many complete responses on, analyses read the cache; fewer are read as they are stored. */
export const CACHED_FROM = 20_000;

type CacheRecord = typeof columnCaches.$inferSelect;

export interface CacheState {
  readonly cache: CacheRecord;
  /** Edits and erasures that are not worked in yet. */
  readonly pendingChanges: number;
  /** Of the survey's analysis settings now. */
  readonly analysisRevision: number;
}

export const ofCache = (
  table: typeof columnCaches | typeof responseChunks | typeof columnChunks | typeof changedResponses,
  scope: WorkspaceScope,
  surveyId: string,
) => and(eq(table.workspaceId, scope.workspaceId), eq(table.surveyId, surveyId));

/** The cache of a survey and what has happened since it was refreshed; undefined where there is none. */
export async function findCacheState(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
): Promise<CacheState | undefined> {
  const pending = tx.$count(changedResponses, ofCache(changedResponses, scope, surveyId));
  const [state] = await tx
    .select({
      cache: columnCaches,
      pendingChanges: pending,
      analysisRevision: sql<number>`coalesce(${analysisSettings.revision}, 0)`,
    })
    .from(columnCaches)
    .leftJoin(
      analysisSettings,
      and(
        eq(analysisSettings.workspaceId, columnCaches.workspaceId),
        eq(analysisSettings.surveyId, columnCaches.surveyId),
      ),
    )
    .where(ofCache(columnCaches, scope, surveyId));
  return state;
}

/** Complete responses that came in since the cache was refreshed. */
export const isLate = (scope: WorkspaceScope, surveyId: string, { horizon, recentIds }: CacheRecord): SQL =>
  sql`${responses.workspaceId} = ${scope.workspaceId} and ${responses.surveyId} = ${surveyId}
    and ${responses.status} = 'complete' and ${responses.completedAt} >= ${horizon.toISOString()}::timestamptz
    and ${responses.id} <> all(${sql.param(recentIds)}::uuid[])`;

export const countLate = (
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  cache: CacheRecord,
): Promise<number> => tx.$count(responses, isLate(scope, surveyId, cache));

/**
 * Runs `work` in one transaction that sees only the scope's workspace, and of it one state throughout: what it compares is
 * what it reads.
 */
export const withinSnapshot = <T>(scope: WorkspaceScope, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  database().db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('kindred.workspace_id', ${scope.workspaceId}, true)`);
      return work(tx);
    },
    { isolationLevel: "repeatable read" },
  );

/** Whether a survey has so many complete responses that it is worth a cache; looks at no more than that many. */
export async function isLargeSurvey(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
): Promise<boolean> {
  const some = tx
    .select({ one: sql`1`.as("one") })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        eq(responses.surveyId, surveyId),
        eq(responses.status, "complete"),
      ),
    )
    .limit(CACHED_FROM)
    .as("some");
  const [counted] = await tx.select({ n: sql<number>`count(*)::int` }).from(some);
  return (counted?.n ?? 0) >= CACHED_FROM;
}

/** Number and length of each chunk, in order. */
export const listChunks = (tx: Transaction, scope: WorkspaceScope, surveyId: string) =>
  tx
    .select({ chunk: responseChunks.chunk, length: responseChunks.length })
    .from(responseChunks)
    .where(ofCache(responseChunks, scope, surveyId))
    .orderBy(asc(responseChunks.chunk));

/** The wanted columns of a stretch of chunks, by chunk and column. */
export async function readColumnChunks(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  wanted: { readonly columnIds: readonly string[]; readonly from: number; readonly to: number },
): Promise<Map<number, Map<string, ColumnValues>>> {
  const rows = await tx
    .select({
      chunk: columnChunks.chunk,
      columnId: columnChunks.columnId,
      storage: columnChunks.storage,
      content: columnChunks.content,
    })
    .from(columnChunks)
    .where(
      and(
        ofCache(columnChunks, scope, surveyId),
        inArray(columnChunks.columnId, [...wanted.columnIds]),
        between(columnChunks.chunk, wanted.from, wanted.to),
      ),
    );
  const byChunk = new Map<number, Map<string, ColumnValues>>();
  for (const { chunk, columnId, storage, content } of rows) {
    const columns = byChunk.get(chunk) ?? new Map<string, ColumnValues>();
    columns.set(columnId, valuesOfBytes(storage, content));
    byChunk.set(chunk, columns);
  }
  return byChunk;
}

/** The ids of one chunk's responses, in order. */
export async function readChunkIds(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  chunk: number,
): Promise<string[]> {
  // As one text: reading an array of ten thousand element by element takes long.
  const [row] = await tx
    .select({ ids: sql<string>`array_to_string(${responseChunks.responseIds}, ',')` })
    .from(responseChunks)
    .where(and(ofCache(responseChunks, scope, surveyId), eq(responseChunks.chunk, chunk)));
  return row?.ids ? row.ids.split(",") : [];
}
