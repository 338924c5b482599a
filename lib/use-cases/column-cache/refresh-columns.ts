import { openUpkeep } from "@/lib/access/open-upkeep";
import { claimCache, refreshCache } from "@/lib/database/column-cache-refresh";
import { CHUNK_LENGTH } from "@/lib/database/response-chunks";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { answerColumnsOf } from "@/lib/domain/responses/answer-columns/answer-columns";
import { answerCoder } from "@/lib/domain/responses/answer-columns/code-answers";
import { columnHashes } from "./column-hashes";
import { queueRefresh } from "./queue-refresh";

export interface RefreshJob {
  readonly workspaceId: string;
  readonly surveyId: string;
}

/** So many responses beside the horizon make reading slow; they are behind it a little later. */
const MANY_RECENT = 1000;
const SETTLED_AFTER_MS = 15_000;

/** Makes or refreshes a survey's column cache. Safe to repeat, and beside another refresh. */
export async function refreshColumns(
  { workspaceId, surveyId }: RefreshJob,
  signal: AbortSignal,
  chunkLength = CHUNK_LENGTH,
): Promise<void> {
  const scope = await openUpkeep(workspaceId);
  const questionnaire = scope && (await analysisQuestionnaire(scope, surveyId));
  if (!questionnaire) return;
  const columns = answerColumnsOf(questionnaire);
  const byId = new Map(columns.map((column) => [column.id, column]));
  await claimCache(scope, surveyId, signal);
  const wanted = {
    hashes: columnHashes(columns),
    coderOf: (columnIds: readonly string[]) =>
      answerCoder(
        questionnaire,
        columnIds.flatMap((id) => byId.get(id) ?? []),
      ),
  };
  const refreshed = await refreshCache(scope, surveyId, wanted, signal, chunkLength);
  if (refreshed.outcome === "refreshed" && refreshed.recent > MANY_RECENT)
    await queueRefresh(scope, surveyId, { notBefore: new Date(Date.now() + SETTLED_AFTER_MS) });
}
