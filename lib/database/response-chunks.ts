import { max, sql, type SQL } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { CACHE_FORM, isLate, listChunks, ofCache, type CacheState } from "./column-cache";
import type { Transaction } from "./pool";
import { changedResponses, responseChunks, responses } from "./schema";

/** Responses a chunk holds at most, unless said otherwise. */
export const CHUNK_LENGTH = 10_000;

export interface Arranged {
  /** Every chunk, in order. */
  readonly chunks: readonly number[];
  /** Those whose responses are new to their place: all their columns are to be written. */
  readonly written: ReadonlySet<number>;
  readonly rows: number;
  /** The cache did not add up and was begun anew. */
  readonly wasAstray: boolean;
}

interface Place {
  readonly tx: Transaction;
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly chunkLength: number;
}

const isComplete = ({ scope, surveyId }: Place): SQL =>
  sql`${responses.workspaceId} = ${scope.workspaceId} and ${responses.surveyId} = ${surveyId}
    and ${responses.status} = 'complete'`;

/**
 * Gives every complete response a place in a chunk. Chunks with an edited or erased response, and, when there is anything to
 * write, the one that is not full, are dissolved; their responses and the late ones get new chunks. Should the sum not be
 * right in the end, or the cache be of another form, all places are given anew.
 */
export async function arrangeChunks(
  { cache, pendingChanges }: CacheState,
  at: Place,
  form: string | undefined,
): Promise<Arranged> {
  const { tx, scope, surveyId } = at;
  const complete = await tx.$count(responses, isComplete(at));
  let written = new Set<number>();
  let wasAstray = false;
  const isKept = cache.isBuilt && cache.columns[CACHE_FORM] === form;
  if (isKept) {
    const late = isLate(scope, surveyId, cache);
    if (pendingChanges > 0 || (await tx.$count(responses, late)) > 0)
      written = await placeAnew(
        at,
        sql`select unnest(response_ids) as id from dissolved
          union select ${responses.id} from ${responses} where ${late}`,
      );
    wasAstray = (await totalRows(at)) !== complete;
  }
  if (!isKept || wasAstray) {
    await tx.delete(responseChunks).where(ofCache(responseChunks, scope, surveyId));
    written = await placeAnew(
      at,
      sql`select ${responses.id} as id from ${responses} where ${isComplete(at)}`,
    );
  }
  const chunks = await listChunks(tx, scope, surveyId);
  return { chunks: chunks.map(({ chunk }) => chunk), written, rows: complete, wasAstray };
}

/** Chunks that are full and hold nobody who was edited or erased. */
const isWhole = ({ scope, surveyId, chunkLength }: Place): SQL => sql`
  ${responseChunks.length} >= ${chunkLength} and ${responseChunks.chunk} not in (
    select held.chunk from ${responseChunks} as held
    cross join lateral unnest(held.response_ids) as one(id)
    join ${changedResponses} as changed on changed.workspace_id = held.workspace_id
      and changed.survey_id = held.survey_id and changed.response_id = one.id
    where held.workspace_id = ${scope.workspaceId} and held.survey_id = ${surveyId})`;

/**
 * Dissolves the chunks that are not whole (`dissolved`, which `ids` may name) and gives those of the responses with these
 * ids that are complete new places. Returns the new chunks.
 */
async function placeAnew(at: Place, ids: SQL): Promise<Set<number>> {
  const { tx, scope, surveyId, chunkLength } = at;
  const [last] = await tx
    .select({ chunk: max(responseChunks.chunk) })
    .from(responseChunks)
    .where(ofCache(responseChunks, scope, surveyId));
  const next = (last?.chunk ?? -1) + 1;
  const { rows } = await tx.execute<{ chunk: number }>(sql`
    with dissolved as (
      delete from ${responseChunks}
      where ${ofCache(responseChunks, scope, surveyId)} and not (${isWhole(at)})
      returning response_ids
    ), placed as (
      select ${responses.id} as id, (row_number() over (order by ${responses.id}) - 1) / ${chunkLength}::int as chunk
      from (${ids}) as named join ${responses} on ${responses.id} = named.id
      where ${isComplete(at)}
    )
    insert into ${responseChunks} (workspace_id, survey_id, chunk, length, response_ids)
    select ${scope.workspaceId}::uuid, ${surveyId}::uuid, ${next}::int + chunk, count(*), array_agg(id order by id)
    from placed group by chunk
    returning chunk`);
  return new Set(rows.map(({ chunk }) => chunk));
}

async function totalRows({ tx, scope, surveyId }: Place): Promise<number> {
  const chunks = await listChunks(tx, scope, surveyId);
  return chunks.reduce((sum, { length }) => sum + length, 0);
}
