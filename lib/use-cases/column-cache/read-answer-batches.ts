import { readCachedBatches, type ColumnBatch } from "@/lib/database/cached-batches";
import { readResponseSet, type AnalysedResponse } from "@/lib/database/response-set";
import { readSegmentsOf, type SegmentColumn } from "@/lib/database/segment-columns";
import { withinScope } from "@/lib/database/within-scope";
import type { AnswerColumn } from "@/lib/domain/responses/answer-columns/answer-column";
import { answerCoder } from "@/lib/domain/responses/answer-columns/code-answers";
import type { CountedBatch, Weights } from "@/lib/domain/responses/answer-columns/counted-batch";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { columnHashes } from "./column-hashes";
import { inTurns } from "./in-turns";
import { queueRefresh } from "./queue-refresh";

/** So many responses beside the cache make it worth a refresh. */
const MANY_LATE = 1000;

export interface BatchQuestion {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly AnswerColumn[];
  readonly segmentColumns?: readonly SegmentColumn[];
  /** Whether people count as much as their weights say, or once. */
  readonly isWeighted: boolean;
}

/** Who is left out of analyses counts for nothing. */
function weightsOf({ length, leftOut, weights }: ColumnBatch, isWeighted: boolean): Weights {
  const given = isWeighted ? weights : null;
  if (!leftOut) return given;
  return Float64Array.from({ length }, (_, row) => (leftOut[row] === 1 ? 0 : (given?.[row] ?? 1)));
}

/**
 * Hands over a survey's complete responses as the given answer columns, from the column cache where the survey is large and
 * the cache is of this moment, else from the answers themselves; a cache that is behind is asked to be refreshed. The event
 * loop is free every few milliseconds.
 */
export async function readAnswerBatches(
  scope: WorkspaceScope,
  surveyId: string,
  question: BatchQuestion,
  take: (batch: CountedBatch) => void,
): Promise<void> {
  const { questionnaire, columns, segmentColumns = [], isWeighted } = question;
  const code = answerCoder(questionnaire, columns);
  const work = inTurns<ColumnBatch>((batch) =>
    take({ length: batch.length, columnOf: batch.columnOf, weights: weightsOf(batch, isWeighted) }),
  );
  const wanted = { hashes: columnHashes(columns), code, withPeople: false, segmentColumns };
  const reading = await readCachedBatches(scope, surveyId, wanted, work);
  if (reading.outcome === "outdated" || (reading.outcome === "read" && reading.late > MANY_LATE))
    await queueRefresh(scope, surveyId);
  if (reading.outcome === "read") return;
  await readResponseSet(scope, surveyId, async (batch) => {
    const values = code(batch.map(({ answers }) => answers));
    const byId = new Map(columns.map(({ id }, position) => [id, values[position]]));
    for (const column of segmentColumns) byId.set(column.columnId, await segmentsOf(scope, column, batch));
    return work({
      length: batch.length,
      columnOf: (id) => byId.get(id),
      leftOut: null,
      weights: Float64Array.from(batch, ({ weight }) => weight),
      people: null,
    });
  });
}

const segmentsOf = (
  scope: WorkspaceScope,
  column: SegmentColumn,
  batch: readonly AnalysedResponse[],
): Promise<Int16Array> =>
  withinScope(scope, (tx) =>
    readSegmentsOf(
      tx,
      scope,
      column,
      batch.map(({ id }) => id),
    ),
  );
