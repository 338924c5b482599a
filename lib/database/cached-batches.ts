import type { ColumnValues } from "@/lib/domain/responses/answer-columns/answer-column";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import {
  BEGUN,
  CACHE_FORM,
  countLate,
  DAY,
  findCacheState,
  isLargeSurvey,
  LEFT_OUT,
  listChunks,
  readChunkIds,
  readColumnChunks,
  REVISION,
  SECONDS,
  VERSION,
  WEIGHT,
  withinSnapshot,
  type CacheState,
} from "./column-cache";
import { readLateResponses } from "./late-responses";
import type { Transaction } from "./pool";
import { readChunkSegments, readSegmentsOf, type SegmentColumn } from "./segment-columns";

/** Who the rows of a batch are. */
export interface BatchPeople {
  readonly ids: readonly string[];
  readonly revisions: ArrayLike<number>;
  readonly versionIds: readonly string[];
}

/** A stretch of complete responses as columns. */
export interface ColumnBatch {
  readonly length: number;
  readonly columnOf: (columnId: string) => ColumnValues | undefined;
  /** 1 for who is left out of analyses; null when nobody is. */
  readonly leftOut: Uint8Array | null;
  /** Null when everyone counts once. */
  readonly weights: Float64Array | null;
  /** Only where asked for. */
  readonly people: BatchPeople | null;
}

export interface WantedBatches {
  /** Hash of each wanted column's definition, by the column's id. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Codes answers into these columns, in their order: for responses that are not in the cache yet. */
  readonly code: (answers: readonly Answers[]) => ColumnValues[];
  readonly withPeople: boolean;
  /** Whether `SECONDS`, `DAY` and `BEGUN` stand beside the answer columns. */
  readonly withTimes?: boolean;
  /** Segmentations that stand beside the answer columns. */
  readonly segmentColumns?: readonly SegmentColumn[];
}

export type CacheReading =
  /** Everything was handed over. `late` responses were not in the cache yet. */
  | { readonly outcome: "read"; readonly late: number }
  /** Nothing was handed over: the cache is not there or not of this moment. */
  | { readonly outcome: "outdated" }
  | { readonly outcome: "small" };

/** The columns kept of the state of a moment: none of them holds anything that is not so in `state`. */
const isOf = (
  { cache, pendingChanges, analysisRevision }: CacheState,
  hashes: WantedBatches["hashes"],
): boolean =>
  cache.isBuilt &&
  pendingChanges === 0 &&
  cache.analysisRevision === analysisRevision &&
  Object.entries(hashes).every(([id, hash]) => cache.columns[id] === hash);

/** Columns × chunks fetched at once: some megabytes. */
const PER_FETCH = 400;

/**
 * Hands over all complete responses of a survey from its column cache, in one snapshot of the database in which the cache is
 * compared with the responses: what the cache holds is taken from it, what came in since is coded from the answers. In no
 * particular order. If the cache does not match that snapshot nothing is read.
 */
export function readCachedBatches(
  scope: WorkspaceScope,
  surveyId: string,
  wanted: WantedBatches,
  onBatch: (batch: ColumnBatch) => void | Promise<void>,
): Promise<CacheReading> {
  return withinSnapshot(scope, async (tx) => {
    const state = await findCacheState(tx, scope, surveyId);
    if (!state) return { outcome: (await isLargeSurvey(tx, scope, surveyId)) ? "outdated" : "small" };
    if (!isOf(state, wanted.hashes)) return { outcome: "outdated" };
    const place = { tx, scope, surveyId };
    for await (const batch of chunkBatches(place, state, wanted)) await onBatch(batch);
    const late = await countLate(tx, scope, surveyId, state.cache);
    if (late > 0) for await (const batch of lateBatches(place, state, wanted)) await onBatch(batch);
    return { outcome: "read", late };
  });
}

interface Place {
  readonly tx: Transaction;
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
}

async function* chunkBatches(
  { tx, scope, surveyId }: Place,
  { cache }: CacheState,
  { hashes, withPeople, withTimes = false, segmentColumns = [] }: WantedBatches,
): AsyncGenerator<ColumnBatch> {
  const chunks = await listChunks(tx, scope, surveyId);
  const columnIds = [
    ...Object.keys(hashes).filter((id) => id !== CACHE_FORM),
    ...[LEFT_OUT, WEIGHT],
    ...(withPeople ? [REVISION, VERSION] : []),
    ...(withTimes ? [SECONDS, DAY, BEGUN] : []),
  ];
  const step = Math.max(1, Math.floor(PER_FETCH / columnIds.length));
  for (let first = 0; first < chunks.length; first += step) {
    const part = chunks.slice(first, first + step);
    const [from, to] = [part[0]?.chunk ?? 0, part.at(-1)?.chunk ?? 0];
    const fetched = await readColumnChunks(tx, scope, surveyId, { columnIds, from, to });
    for (const { chunk, length } of part) {
      const columns = fetched.get(chunk) ?? new Map<string, ColumnValues>();
      for (const column of segmentColumns)
        columns.set(column.columnId, await readChunkSegments(tx, scope, surveyId, column, chunk));
      yield {
        length,
        columnOf: (id) => columns.get(id),
        leftOut: (columns.get(LEFT_OUT) as Uint8Array | undefined) ?? null,
        weights: (columns.get(WEIGHT) as Float64Array | undefined) ?? null,
        people: withPeople
          ? {
              ids: await readChunkIds(tx, scope, surveyId, chunk),
              revisions: columns.get(REVISION) ?? new Uint8Array(length),
              versionIds: Array.from(
                columns.get(VERSION) ?? [],
                (version) => cache.versionIds[version] ?? "",
              ),
            }
          : null,
      };
    }
  }
}

async function* lateBatches(
  { tx, scope, surveyId }: Place,
  { cache }: CacheState,
  { hashes, code, withPeople, segmentColumns = [] }: WantedBatches,
): AsyncGenerator<ColumnBatch> {
  const columnIds = Object.keys(hashes);
  for await (const rows of readLateResponses(tx, scope, surveyId, cache)) {
    const values = code(rows.map(({ answers }) => answers));
    const columns = new Map(columnIds.map((id, position) => [id, values[position]]));
    columns.set(
      SECONDS,
      Float64Array.from(rows, ({ seconds }) => seconds ?? Number.NaN),
    );
    columns.set(
      DAY,
      Int16Array.from(rows, ({ day }) => day ?? 0),
    );
    columns.set(
      BEGUN,
      Int16Array.from(rows, ({ begun }) => begun),
    );
    for (const column of segmentColumns)
      columns.set(
        column.columnId,
        await readSegmentsOf(
          tx,
          scope,
          column,
          rows.map(({ id }) => id),
        ),
      );
    yield {
      length: rows.length,
      columnOf: (id) => columns.get(id),
      leftOut: Uint8Array.from(rows, ({ isLeftOut }) => Number(isLeftOut)),
      weights: Float64Array.from(rows, ({ weight }) => weight),
      people: withPeople
        ? {
            ids: rows.map(({ id }) => id),
            revisions: rows.map(({ revision }) => revision),
            versionIds: rows.map(({ versionId }) => versionId),
          }
        : null,
    };
  }
}
