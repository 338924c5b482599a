import { and, eq, sql } from "drizzle-orm";
import {
  NO_WEIGHTING,
  weightingStateSchema,
  type WeightingState,
} from "@/lib/domain/responses/weighting/weighting";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { isIn, qualityOf } from "./quality-of-response";
import { analysisSettings, responseQuality, responses, responseWeights } from "./schema";
import { withinScope } from "./within-scope";

const settingsOf = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(analysisSettings.workspaceId, scope.workspaceId), eq(analysisSettings.surveyId, surveyId));

const stateFrom = (stored: unknown): WeightingState =>
  stored === null || stored === undefined ? NO_WEIGHTING : weightingStateSchema.parse(stored);

/** How a survey is weighted, and what was asked for last. */
export async function readWeighting(scope: WorkspaceScope, surveyId: string): Promise<WeightingState> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ weighting: analysisSettings.weighting })
      .from(analysisSettings)
      .where(settingsOf(scope, surveyId)),
  );
  return stateFrom(found?.weighting);
}

/** The same, held until the transaction ends, so that two changes come one after the other. */
export async function lockWeighting(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
): Promise<WeightingState> {
  await tx
    .insert(analysisSettings)
    .values({ workspaceId: scope.workspaceId, surveyId })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ weighting: analysisSettings.weighting })
    .from(analysisSettings)
    .where(settingsOf(scope, surveyId))
    .for("update");
  return stateFrom(found?.weighting);
}

/** Writes down the state. `changesWeights`: whatever was computed with other weights is out of date from now on. */
export async function writeWeighting(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  state: WeightingState,
  changesWeights: boolean,
): Promise<void> {
  await tx
    .update(analysisSettings)
    .set({
      weighting: state,
      updatedAt: sql`now()`,
      ...(changesWeights ? { revision: sql`${analysisSettings.revision} + 1` } : {}),
    })
    .where(settingsOf(scope, surveyId));
}

const rowsPerInsert = 10_000;

/** Puts these weights in the place of all that a survey had. Responses erased meanwhile get none. */
export async function replaceWeights(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  ids: readonly string[],
  weights: Float64Array,
): Promise<void> {
  await deleteWeights(tx, scope, surveyId);
  for (let from = 0; from < ids.length; from += rowsPerInsert) {
    const part = JSON.stringify(ids.slice(from, from + rowsPerInsert));
    const values = JSON.stringify([...weights.subarray(from, from + rowsPerInsert)]);
    await tx.execute(sql`
      insert into ${responseWeights} (workspace_id, survey_id, response_id, weight)
      select r.workspace_id, r.survey_id, r.id, w.weight::float8
      from rows from (json_array_elements_text(${part}::json), json_array_elements_text(${values}::json)) as w(id, weight)
      join ${responses} r on r.workspace_id = ${scope.workspaceId} and r.id = w.id::uuid and r.survey_id = ${surveyId}`);
  }
}

export async function deleteWeights(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<void> {
  await tx
    .delete(responseWeights)
    .where(and(eq(responseWeights.workspaceId, scope.workspaceId), eq(responseWeights.surveyId, surveyId)));
}

/**
 * What tells one set of analysed responses from another, without reading them: which they are, and the revision of each.
 * Weights made of another set are out of date.
 */
export async function responseFingerprint(scope: WorkspaceScope, surveyId: string): Promise<string> {
  const [set] = await withinScope(scope, (tx) =>
    tx
      .select({
        people: sql<number>`count(*)::int`,
        mark: sql<string>`coalesce(bit_xor(hashtextextended(${responses.id}::text || ':' || ${responses.revision}, 0)), 0)::text`,
      })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(
        and(
          eq(responses.workspaceId, scope.workspaceId),
          eq(responses.surveyId, surveyId),
          eq(responses.status, "complete"),
          isIn,
        ),
      ),
  );
  return `${set?.people ?? 0}:${set?.mark ?? "0"}`;
}
