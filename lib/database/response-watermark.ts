import { and, count, eq, max, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { countLate, findCacheState, withinSnapshot } from "./column-cache";
import type { Transaction } from "./pool";
import { analysisSettings, responses } from "./schema";
import { withinScope } from "./within-scope";

/**
 * Changes whenever what an analysis of a survey reads does: the responses, and the decisions about their quality and weights.
 * Of a survey with a column cache it is found without looking at every response, so that it can be asked every few seconds;
 * unfinished responses do not change it then.
 */
export const responseWatermark = async (scope: WorkspaceScope, surveyId: string): Promise<string> =>
  (await readResponseState(scope, surveyId)).watermark;

interface ResponseState {
  readonly watermark: string;
  /** How many there are; where there is no column cache, the unfinished among them. */
  readonly responses: number;
}

export const readResponseState = (scope: WorkspaceScope, surveyId: string): Promise<ResponseState> =>
  withinSnapshot(scope, async (tx) => {
    const state = await findCacheState(tx, scope, surveyId);
    if (!state?.cache.isBuilt) return stateOfAll(tx, scope, surveyId);
    const { cache, pendingChanges, analysisRevision } = state;
    const late = await countLate(tx, scope, surveyId, cache);
    const responses = cache.rows + late;
    // Responses only come in beside changes that are counted, so the two numbers together name one state.
    return { watermark: `${responses}~${cache.changes + pendingChanges}:${analysisRevision}`, responses };
  });

/** How often the decisions about quality and weights of a survey changed. */
export const analysisRevision = (scope: WorkspaceScope, surveyId: string): Promise<number> =>
  withinScope(scope, (tx) => revisionOf(tx, scope, surveyId));

async function revisionOf(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<number> {
  const [settings] = await tx
    .select({ revision: analysisSettings.revision })
    .from(analysisSettings)
    .where(and(eq(analysisSettings.workspaceId, scope.workspaceId), eq(analysisSettings.surveyId, surveyId)));
  return settings?.revision ?? 0;
}

async function stateOfAll(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<ResponseState> {
  const [state] = await tx
    .select({
      n: count(),
      last: max(responses.updatedAt),
      revisions: sql<string>`coalesce(sum(${responses.revision}), 0)`,
    })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.surveyId, surveyId)));
  const { n = 0, last, revisions = "0" } = state ?? {};
  return {
    watermark: `${n}:${last?.getTime() ?? 0}:${revisions}:${await revisionOf(tx, scope, surveyId)}`,
    responses: n,
  };
}
