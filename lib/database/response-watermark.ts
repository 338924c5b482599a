import { and, count, eq, max, sql } from "drizzle-orm";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { countLate, findCacheState, withinSnapshot } from "./column-cache";
import type { Transaction } from "./pool";
import { analysisSettings, responses } from "./schema";

/**
 * Changes whenever what an analysis of a survey reads does: the responses, and the decisions about their quality and weights.
 * Of a survey with a column cache it is found without looking at every response, so that it can be asked every few seconds;
 * unfinished responses do not change it then.
 */
export const responseWatermark = (scope: WorkspaceScope, surveyId: string): Promise<string> =>
  withinSnapshot(scope, async (tx) => {
    const state = await findCacheState(tx, scope, surveyId);
    if (!state?.cache.isBuilt) return watermarkOfAll(tx, scope, surveyId);
    const { cache, pendingChanges, analysisRevision } = state;
    const late = await countLate(tx, scope, surveyId, cache);
    // Responses only come in beside changes that are counted, so the two numbers together name one state.
    return `${cache.rows + late}~${cache.changes + pendingChanges}:${analysisRevision}`;
  });

async function watermarkOfAll(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<string> {
  const [state] = await tx
    .select({
      n: count(),
      last: max(responses.updatedAt),
      revisions: sql<string>`coalesce(sum(${responses.revision}), 0)`,
    })
    .from(responses)
    .where(and(eq(responses.workspaceId, scope.workspaceId), eq(responses.surveyId, surveyId)));
  const [settings] = await tx
    .select({ revision: analysisSettings.revision })
    .from(analysisSettings)
    .where(and(eq(analysisSettings.workspaceId, scope.workspaceId), eq(analysisSettings.surveyId, surveyId)));
  return `${state?.n ?? 0}:${state?.last?.getTime() ?? 0}:${state?.revisions ?? 0}:${settings?.revision ?? 0}`;
}
