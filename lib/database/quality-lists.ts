import { and, asc, count, desc, eq, lt, or, sql, type SQL } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import {
  parseFlags,
  type QualityDecision,
  type QualityFlag,
} from "@/lib/domain/responses/quality/quality-flag";
import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import type { RuleId } from "@/lib/domain/responses/quality/rule-ids";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { leftOutBy } from "./quality-settings";
import { responseQuality, responses, users } from "./schema";
import { withinScope } from "./within-scope";

const ofSurvey = (scope: WorkspaceScope, surveyId: string) =>
  and(eq(responseQuality.workspaceId, scope.workspaceId), eq(responseQuality.surveyId, surveyId));

const isFlagged = sql`${responseQuality.flags} <> '[]'::jsonb`;

/** Signs of different families in a row's flags. */
const signs = sql<number>`(select count(distinct flag ->> 'family') from jsonb_array_elements(${responseQuality.flags}) flag)::int`;

export interface SwitchCount {
  readonly flagged: number;
  readonly leftOut: number;
}

export interface QualityCounts {
  readonly flagged: number;
  readonly leftOut: number;
  readonly leftOutByHand: number;
  readonly keptByHand: number;
  readonly bySwitch: Readonly<Partial<Record<QualitySwitch, SwitchCount>>>;
}

/** How many responses fall under each rule, and how many of them are left out. */
export async function countQuality(scope: WorkspaceScope, surveyId: string): Promise<QualityCounts> {
  const { isLeftOut, decision, flags } = responseQuality;
  return withinScope(scope, async (tx) => {
    const [totals] = await tx
      .select({
        flagged: sql<number>`(count(*) filter (where ${isFlagged}))::int`,
        leftOut: sql<number>`(count(*) filter (where ${isLeftOut}))::int`,
        leftOutByHand: sql<number>`(count(*) filter (where ${decision} = 'leave-out'))::int`,
        keptByHand: sql<number>`(count(*) filter (where ${decision} = 'keep'))::int`,
        several: sql<number>`(count(*) filter (where ${signs} > 1))::int`,
        severalLeftOut: sql<number>`(count(*) filter (where ${signs} > 1 and ${isLeftOut}))::int`,
      })
      .from(responseQuality)
      .where(ofSurvey(scope, surveyId));
    const rules = await tx
      .select({
        rule: sql<RuleId>`flag ->> 'rule'`.as("rule"),
        flagged: count(),
        leftOut: sql<number>`(count(*) filter (where ${isLeftOut}))::int`,
      })
      .from(responseQuality)
      .crossJoinLateral(sql`jsonb_array_elements(${flags}) as flag`)
      .where(ofSurvey(scope, surveyId))
      .groupBy(sql`1`);
    return {
      flagged: totals?.flagged ?? 0,
      leftOut: totals?.leftOut ?? 0,
      leftOutByHand: totals?.leftOutByHand ?? 0,
      keptByHand: totals?.keptByHand ?? 0,
      bySwitch: {
        ...Object.fromEntries(rules.map(({ rule, ...counts }) => [rule, counts])),
        "several-signs": { flagged: totals?.several ?? 0, leftOut: totals?.severalLeftOut ?? 0 },
      },
    };
  });
}

export interface QualityRow {
  readonly id: string;
  readonly completedAt: Date | null;
  readonly flags: readonly QualityFlag[];
  readonly decision: QualityDecision | null;
  /** Who decided. */
  readonly decidedBy: string | null;
  readonly isLeftOut: boolean;
}

export interface QualityCursor {
  readonly signs: number;
  readonly id: string;
}

export interface QualityQuery {
  readonly under?: QualitySwitch | undefined;
  readonly side?: "in" | "out" | "by-hand" | undefined;
  readonly after?: QualityCursor | undefined;
  readonly limit: number;
}

function under(one: QualitySwitch): SQL {
  return one === "several-signs"
    ? sql`${signs} > 1`
    : sql`${responseQuality.flags} @> ${JSON.stringify([{ rule: one }])}::jsonb`;
}

function onSide(side: NonNullable<QualityQuery["side"]>): SQL {
  if (side === "by-hand") return sql`${responseQuality.decision} is not null`;
  return side === "out" ? sql`${responseQuality.isLeftOut}` : sql`not ${responseQuality.isLeftOut}`;
}

/** Responses that are flagged or decided about, those with most signs first, one page of them. */
export async function listQualityRows(
  scope: WorkspaceScope,
  surveyId: string,
  { under: one, side, after, limit }: QualityQuery,
): Promise<{ rows: QualityRow[]; next: QualityCursor | null }> {
  const { responseId } = responseQuality;
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({
        id: responseId,
        completedAt: responses.completedAt,
        flags: responseQuality.flags,
        decision: responseQuality.decision,
        decidedBy: users.name,
        isLeftOut: responseQuality.isLeftOut,
        signs,
      })
      .from(responseQuality)
      .innerJoin(
        responses,
        and(eq(responses.workspaceId, responseQuality.workspaceId), eq(responses.id, responseId)),
      )
      .leftJoin(users, eq(users.id, responseQuality.decidedBy))
      .where(
        and(
          ofSurvey(scope, surveyId),
          one && under(one),
          side && onSide(side),
          after &&
            or(lt(signs, after.signs), and(eq(signs, after.signs), sql`${responseId} > ${after.id}::uuid`)),
        ),
      )
      .orderBy(desc(signs), asc(responseId))
      .limit(limit + 1),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ signs: _signs, ...row }) => ({ ...row, flags: parseFlags(row.flags) })),
    next: rows.length > limit && last ? { signs: last.signs, id: last.id } : null,
  };
}

/** How many responses would be left out if these switches were on, people's decisions as they are. */
export async function countLeftOutBy(
  scope: WorkspaceScope,
  surveyId: string,
  leaveOut: readonly QualitySwitch[],
): Promise<number> {
  const [row] = await withinScope(scope, (tx) =>
    tx
      .select({ n: count() })
      .from(responseQuality)
      .where(and(ofSurvey(scope, surveyId), leftOutBy(leaveOut))),
  );
  return row?.n ?? 0;
}

const BATCH = 250;

/** Answers of those who are left out, or of those who are flagged, in batches. */
export async function readSetAside(
  scope: WorkspaceScope,
  surveyId: string,
  which: "left-out" | "flagged",
  onBatch: (answers: readonly Answers[]) => void,
): Promise<void> {
  const chosen = which === "left-out" ? sql`${responseQuality.isLeftOut}` : isFlagged;
  let after: string | undefined;
  for (;;) {
    const rows = await withinScope(scope, (tx) =>
      tx
        .select({ id: responses.id, answers: responses.answers })
        .from(responseQuality)
        .innerJoin(
          responses,
          and(
            eq(responses.workspaceId, responseQuality.workspaceId),
            eq(responses.id, responseQuality.responseId),
          ),
        )
        .where(
          and(
            ofSurvey(scope, surveyId),
            chosen,
            after === undefined ? undefined : sql`${responseQuality.responseId} > ${after}::uuid`,
          ),
        )
        .orderBy(asc(responseQuality.responseId))
        .limit(BATCH),
    );
    onBatch(rows.map(({ answers }) => answers));
    after = rows.at(-1)?.id;
    if (after === undefined || rows.length < BATCH) return;
  }
}
