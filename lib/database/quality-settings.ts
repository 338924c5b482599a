import { and, eq, sql, type SQL } from "drizzle-orm";
import {
  parseQualitySettings,
  type QualitySettings,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { analysisSettings, responseQuality } from "./schema";
import { withinScope } from "./within-scope";

const settingsOf = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(analysisSettings.workspaceId, scope.workspaceId), eq(analysisSettings.surveyId, surveyId));

/** How a survey's flags are used. */
export async function readQualitySettings(scope: WorkspaceScope, surveyId: string): Promise<QualitySettings> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ quality: analysisSettings.quality })
      .from(analysisSettings)
      .where(settingsOf(scope, surveyId)),
  );
  return parseQualitySettings(found?.quality);
}

/** The same, held until the transaction ends: decisions about one survey, and its assessments, take turns. */
export async function lockQualitySettings(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
): Promise<QualitySettings> {
  await tx
    .insert(analysisSettings)
    .values({ workspaceId: scope.workspaceId, surveyId })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ quality: analysisSettings.quality })
    .from(analysisSettings)
    .where(settingsOf(scope, surveyId))
    .for("update");
  return parseQualitySettings(found?.quality);
}

export async function writeQualitySettings(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  settings: QualitySettings,
): Promise<void> {
  await tx
    .update(analysisSettings)
    .set({ quality: settings, updatedAt: sql`now()` })
    .where(settingsOf(scope, surveyId));
}

/** Says that other people are in than before: whatever was computed is out of date. */
export async function noteWhoIsInChanged(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
): Promise<void> {
  await tx
    .update(analysisSettings)
    .set({ revision: sql`${analysisSettings.revision} + 1`, updatedAt: sql`now()` })
    .where(settingsOf(scope, surveyId));
}

const flag = sql.raw("flag");

/** `isLeftOut` of the domain, in SQL: a person's decision if there is one, else the switches. */
export function leftOutBy(leaveOut: readonly QualitySwitch[]): SQL {
  const { flags, decision } = responseQuality;
  const rules = sql.param(leaveOut.filter((one) => one !== "several-signs"));
  return sql`case ${decision} when 'leave-out' then true when 'keep' then false else
    exists (select 1 from jsonb_array_elements(${flags}) ${flag} where ${flag} ->> 'rule' = any(${rules}::text[]))
    or (${leaveOut.includes("several-signs")}::boolean
      and (select count(distinct ${flag} ->> 'family') from jsonb_array_elements(${flags}) ${flag}) > 1)
  end`;
}

/**
 * Puts every response in or out as flags, switches and decisions say; returns how many changed sides. With `responseId`
 * only that one.
 */
export async function settleWhoIsIn(
  tx: Transaction,
  scope: WorkspaceScope,
  surveyId: string,
  leaveOut: readonly QualitySwitch[],
  responseId?: string,
): Promise<number> {
  const leftOut = leftOutBy(leaveOut);
  const changed = await tx
    .update(responseQuality)
    .set({ isLeftOut: sql`not ${responseQuality.isLeftOut}`, updatedAt: sql`now()` })
    .where(
      and(
        eq(responseQuality.workspaceId, scope.workspaceId),
        eq(responseQuality.surveyId, surveyId),
        responseId === undefined ? undefined : eq(responseQuality.responseId, responseId),
        sql`${responseQuality.isLeftOut} <> (${leftOut})`,
      ),
    );
  return changed.rowCount ?? 0;
}
