import { setTimeout as pause } from "node:timers/promises";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { ColumnValues } from "@/lib/domain/responses/answer-columns/answer-column";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { CACHE_FORM, findCacheState, ofCache, withinSnapshot, type CacheState } from "./column-cache";
import { writeAnalysisColumns, writeChunk } from "./column-chunks";
import { arrangeChunks, type Arranged } from "./response-chunks";
import type { Transaction } from "./pool";
import { changedResponses, columnCaches, columnChunks, responses } from "./schema";
import { withinScope } from "./within-scope";

/** The answer columns as they are to be. */
export interface WantedColumns {
  /** Hash of each column's definition, by the column's id. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Codes answers into these columns, in their order. */
  readonly coderOf: (columnIds: readonly string[]) => (answers: readonly Answers[]) => ColumnValues[];
}

export type Refreshed =
  | { readonly outcome: "refreshed"; readonly recent: number }
  /** Another worker is at it; what it does not see, the next refresh will. */
  | { readonly outcome: "busy" };

const POLL_MS = 200;

/**
 * Makes a place for a survey's cache. From the commit on, edits and erasures of complete responses are noted for it; whoever
 * wrote without knowing of it is waited for, so that nothing is missed.
 */
export async function claimCache(
  scope: WorkspaceScope,
  surveyId: string,
  signal: AbortSignal,
): Promise<void> {
  const { workspaceId } = scope;
  const isBuilt = await withinScope(scope, async (tx) => {
    await tx.insert(columnCaches).values({ workspaceId, surveyId }).onConflictDoNothing();
    const [cache] = await tx
      .select({ isBuilt: columnCaches.isBuilt })
      .from(columnCaches)
      .where(ofCache(columnCaches, scope, surveyId));
    return cache?.isBuilt ?? false;
  });
  if (isBuilt) return;
  const writing = await withinScope(scope, async (tx) => {
    const { rows } = await tx.execute<{ next: string }>(
      sql`select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
    );
    return rows[0]?.next ?? "0";
  });
  for (;;) {
    signal.throwIfAborted();
    const { rows } = await withinScope(scope, (tx) =>
      tx.execute<{ done: boolean }>(
        sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${writing}::xid8 as done`,
      ),
    );
    if (rows[0]?.done) return;
    await pause(POLL_MS, undefined, { signal });
  }
}

/**
 * A time that every response has been completed after which a later snapshot does not show: completion is the beginning of
 * the writing transaction, so the oldest one still open bounds it. To be asked before the snapshot. In whole milliseconds,
 * and with two seconds for a clock that is set back.
 */
async function horizonBefore(scope: WorkspaceScope): Promise<string> {
  const { rows } = await withinScope(scope, (tx) =>
    tx.execute<{ horizon: string }>(sql`
      select date_trunc('milliseconds', least(now(), min(xact_start)) - interval '2 seconds')::text as horizon
      from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`),
  );
  return rows[0]?.horizon ?? "-infinity";
}

/**
 * Brings the cache to the state of one moment, in one transaction: late responses are appended, chunks with edited or erased
 * ones are written anew, columns with another definition are coded anew, and who is left out and the weights are read again
 * when their settings have changed. Whatever stayed as it was is not touched. Of several at once one has an effect.
 */
export async function refreshCache(
  scope: WorkspaceScope,
  surveyId: string,
  wanted: WantedColumns,
  signal: AbortSignal,
  chunkLength: number,
): Promise<Refreshed> {
  const horizon = await horizonBefore(scope);
  return withinSnapshot(scope, async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`column-cache:${surveyId}`}, 0)) as mine`,
    );
    const state = rows[0]?.mine ? await findCacheState(tx, scope, surveyId) : undefined;
    if (!state) return { outcome: "busy" };
    const arranged = await arrangeChunks(
      state,
      { tx, scope, surveyId, chunkLength },
      wanted.hashes[CACHE_FORM],
    );
    const versionIds = await writeColumns(tx, scope, surveyId, { state, arranged, wanted, signal });
    await tx.delete(changedResponses).where(ofCache(changedResponses, scope, surveyId));
    const recentIds = await idsSince(tx, scope, surveyId, horizon);
    await tx
      .update(columnCaches)
      .set({
        isBuilt: true,
        rows: arranged.rows,
        changes: state.cache.changes + state.pendingChanges + (arranged.wasAstray ? 1 : 0),
        columns: wanted.hashes,
        versionIds,
        analysisRevision: state.analysisRevision,
        horizon: sql`${horizon}::timestamptz`,
        recentIds,
        refreshedAt: sql`now()`,
      })
      .where(ofCache(columnCaches, scope, surveyId));
    return { outcome: "refreshed", recent: recentIds.length };
  });
}

async function idsSince(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  horizon: string,
): Promise<string[]> {
  const recent = await tx
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        eq(responses.surveyId, surveyId),
        eq(responses.status, "complete"),
        sql`${responses.completedAt} >= ${horizon}::timestamptz`,
      ),
    );
  return recent.map(({ id }) => id);
}

interface Work {
  readonly state: CacheState;
  readonly arranged: Arranged;
  readonly wanted: WantedColumns;
  readonly signal: AbortSignal;
}

async function writeColumns(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  { state, arranged, wanted, signal }: Work,
): Promise<string[]> {
  const { cache } = state;
  const columnIds = Object.keys(wanted.hashes).filter((id) => id !== CACHE_FORM);
  const outdated = Object.keys(cache.columns).filter((id) => cache.columns[id] !== wanted.hashes[id]);
  if (outdated.length > 0)
    await tx
      .delete(columnChunks)
      .where(and(ofCache(columnChunks, scope, surveyId), inArray(columnChunks.columnId, outdated)));
  const anew = columnIds.filter((id) => cache.columns[id] !== wanted.hashes[id]);
  const versionIds = [...cache.versionIds];
  const place = { scope, surveyId };
  for (const chunk of arranged.chunks) {
    signal.throwIfAborted();
    const isNew = arranged.written.has(chunk);
    const missing = isNew ? columnIds : anew;
    if (isNew || missing.length > 0)
      await writeChunk(tx, place, chunk, {
        columnIds: missing,
        code: wanted.coderOf(missing),
        versionIds: isNew ? versionIds : null,
      });
    if (isNew || cache.analysisRevision !== state.analysisRevision)
      await writeAnalysisColumns(tx, place, chunk);
  }
  return versionIds;
}
