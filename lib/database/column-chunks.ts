import { and, eq, inArray, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { ColumnStorage, ColumnValues } from "@/lib/domain/responses/answer-columns/answer-column";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { bytesOfValues, packWholeNumbers } from "./column-bytes";
import { BEGUN, DAY, LEFT_OUT, ofCache, REVISION, SECONDS, VERSION, WEIGHT } from "./column-cache";
import type { Transaction } from "./pool";
import { columnChunks, responseChunks, responseQuality, responses, responseWeights } from "./schema";

interface Place {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
}

interface ChunkColumns {
  readonly columnIds: readonly string[];
  /** Codes answers into these columns, in their order. */
  readonly code: (answers: readonly Answers[]) => ColumnValues[];
  /** Versions known so far, to which new ones are added; null where revision and version stand already. */
  readonly versionIds: string[] | null;
}

interface Numbered {
  readonly columnId: string;
  readonly storage: ColumnStorage;
  readonly values: ColumnValues;
}

/** The storage a column's numbers are in. */
const storageOf = (values: ColumnValues): ColumnStorage =>
  values instanceof Uint8Array ? "uint8" : values instanceof Int16Array ? "int16" : "float64";

async function insertColumns(
  tx: Transaction,
  { scope: { workspaceId }, surveyId }: Place,
  chunk: number,
  columns: readonly Numbered[],
): Promise<void> {
  if (columns.length === 0) return;
  await tx.insert(columnChunks).values(
    columns.map(({ columnId, storage, values }) => ({
      workspaceId,
      surveyId,
      columnId,
      chunk,
      storage,
      content: bytesOfValues(values),
    })),
  );
}

/** Responses read and coded at a time. */
const BATCH = 1000;

/** Codes a chunk's responses and writes the columns, which must not be there yet. */
export async function writeChunk(
  tx: Transaction,
  place: Place,
  chunk: number,
  { columnIds, code, versionIds }: ChunkColumns,
): Promise<void> {
  const parts: ColumnValues[][] = columnIds.map(() => []);
  const about: AboutResponse[] = [];
  for (let from = 1; ; from += BATCH) {
    const rows = await readChunkAnswers(tx, place, chunk, from);
    for (const [position, values] of code(rows.map(({ answers }) => answers)).entries())
      parts[position]?.push(values);
    for (const { answers: _answers, ...rest } of rows) about.push(rest);
    if (rows.length < BATCH) break;
  }
  await insertColumns(tx, place, chunk, [
    ...columnIds.map((columnId, position) => {
      const values = joined(parts[position] ?? []);
      return { columnId, storage: storageOf(values), values };
    }),
    ...(versionIds ? columnsAbout(about, versionIds) : []),
  ]);
}

/** What is kept of a response beside its answers. */
function columnsAbout(about: readonly AboutResponse[], versionIds: string[]): Numbered[] {
  const seconds = Float64Array.from(about, (one) => one.seconds ?? Number.NaN);
  return [
    { columnId: REVISION, ...packWholeNumbers(about.map(({ revision }) => revision)) },
    {
      columnId: VERSION,
      ...packWholeNumbers(about.map(({ versionId }) => positionOf(versionIds, versionId))),
    },
    { columnId: SECONDS, storage: "float64", values: seconds },
    { columnId: DAY, ...packWholeNumbers(about.map(({ day }) => day ?? 0)) },
    { columnId: BEGUN, ...packWholeNumbers(about.map(({ begun }) => Math.max(0, begun))) },
  ];
}

function positionOf(known: string[], id: string): number {
  const position = known.indexOf(id);
  return position < 0 ? known.push(id) - 1 : position;
}

function joined(parts: readonly ColumnValues[]): ColumnValues {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const first = parts[0] ?? new Uint8Array();
  const whole =
    first instanceof Uint8Array
      ? new Uint8Array(length)
      : first instanceof Int16Array
        ? new Int16Array(length)
        : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

interface AboutResponse {
  readonly revision: number;
  readonly versionId: string;
  readonly seconds: number | null;
  readonly day: number | null;
  readonly begun: number;
}

/** Seconds from beginning to end and the day of the end, null for rows of a file; and the day of the beginning, in UTC. */
export const timesOf = sql`
  case when ${responses.source} <> 'import'
    then extract(epoch from ${responses.completedAt} - ${responses.startedAt})::float8 end as seconds,
  case when ${responses.source} <> 'import'
    then (${responses.completedAt} at time zone 'UTC')::date - date '1970-01-01' end as day,
  (${responses.startedAt} at time zone 'UTC')::date - date '1970-01-01' as begun`;

async function readChunkAnswers(tx: Transaction, place: Place, chunk: number, from: number) {
  const { scope, surveyId } = place;
  const { rows } = await tx.execute<AboutResponse & { answers: Answers } & Record<string, unknown>>(sql`
    select ${responses.answers} as answers, ${responses.revision} as revision,
      ${responses.surveyVersionId} as "versionId", ${timesOf}
    from ${responseChunks}
    cross join lateral unnest(${responseChunks.responseIds}[${from}::int : ${from + BATCH - 1}::int]) with ordinality as one(id, place)
    join ${responses} on ${responses.workspaceId} = ${responseChunks.workspaceId} and ${responses.id} = one.id
    where ${ofCache(responseChunks, scope, surveyId)} and ${responseChunks.chunk} = ${chunk}
    order by one.place`);
  return rows;
}

interface AnalysisState extends Record<string, unknown> {
  readonly isLeftOut: boolean;
  readonly weight: number;
}

/** Reads again who of a chunk is left out and how much each counts. A column that would say nothing is not kept. */
export async function writeAnalysisColumns(tx: Transaction, place: Place, chunk: number): Promise<void> {
  const { scope, surveyId } = place;
  await tx
    .delete(columnChunks)
    .where(
      and(
        ofCache(columnChunks, scope, surveyId),
        eq(columnChunks.chunk, chunk),
        inArray(columnChunks.columnId, [LEFT_OUT, WEIGHT]),
      ),
    );
  const { rows } = await tx.execute<AnalysisState>(sql`
    select ${responseQuality.isLeftOut} is true as "isLeftOut", coalesce(${responseWeights.weight}, 1) as weight
    from ${responseChunks}
    cross join lateral unnest(${responseChunks.responseIds}) with ordinality as one(id, place)
    left join ${responseQuality} on ${responseQuality.workspaceId} = ${responseChunks.workspaceId}
      and ${responseQuality.responseId} = one.id
    left join ${responseWeights} on ${responseWeights.workspaceId} = ${responseChunks.workspaceId}
      and ${responseWeights.responseId} = one.id
    where ${ofCache(responseChunks, scope, surveyId)} and ${responseChunks.chunk} = ${chunk}
    order by one.place`);
  const columns: Numbered[] = [];
  if (rows.some(({ isLeftOut }) => isLeftOut)) {
    const values = Uint8Array.from(rows, ({ isLeftOut }) => Number(isLeftOut));
    columns.push({ columnId: LEFT_OUT, storage: "uint8", values });
  }
  if (rows.some(({ weight }) => weight !== 1)) {
    const values = Float64Array.from(rows, ({ weight }) => weight);
    columns.push({ columnId: WEIGHT, storage: "float64", values });
  }
  await insertColumns(tx, place, chunk, columns);
}
