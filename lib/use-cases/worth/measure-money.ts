import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import { readDivision } from "@/lib/database/segment-people";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { moneyFacts } from "@/lib/domain/segmentation/worth/money-facts";
import type { MoneyFacts } from "@/lib/domain/segmentation/worth/worth-facts";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

/** What a number says of the segments' value, computed once for each state of answers and segments. Null where it is no amount. */
export async function measureMoney(
  scope: WorkspaceScope,
  { id, surveyId, revision, codedByVersionId }: SegmentationRecord,
  segments: number,
  variableId: string,
): Promise<MoneyFacts | null> {
  const key = `worth:${id}`;
  const watermark = `${FORM}:${variableId}:${revision}:${await responseWatermark(scope, surveyId)}`;
  const kept = await findSummary<MoneyFacts | null>(scope, surveyId, key);
  if (kept?.watermark === watermark) return kept.content;
  const responses = await loadCodedResponses(scope, surveyId, "with-left-out", codedByVersionId ?? undefined);
  const column = responses.columns[responses.variables.findIndex((variable) => variable.id === variableId)];
  if (column?.kind !== "numeric") return null;
  const { rows, positions } = await readDivision(scope, id, responses.ids);
  const { weights } = responses;
  const content = moneyFacts({
    variableId,
    values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
    assignments: positions,
    segments,
    weights: weights ? Float64Array.from(rows, (row) => weights[row] ?? 0) : undefined,
  });
  await keepSummary(scope, surveyId, { key, watermark, content });
  return content;
}
