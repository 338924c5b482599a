import { and, asc, count, desc, eq, gt, inArray, lt, or, sql, type SQL } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { AssignmentOrigin } from "@/lib/domain/segmentation/assignment-origin";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { consentRecords, responseQuality, responses, segmentAssignments } from "./schema";
import { withinScope } from "./within-scope";

/** Somebody in a segment, known by nothing but the response. */
export interface SegmentMember {
  readonly responseId: string;
  readonly posterior: number;
  readonly posteriors: readonly number[] | null;
  readonly origin: AssignmentOrigin;
  /** Where the model had placed somebody who was moved by hand. */
  readonly fittedSegmentId: string | null;
  readonly answers: Answers;
}

/** Place in the list: how sure the membership is, as PostgreSQL writes it, and the id. */
export interface MemberCursor {
  readonly posterior: string;
  readonly id: string;
}

export interface MemberQuery {
  /** The surest first, or the least sure. */
  readonly order: "surest" | "unsurest";
  /** Only those whose certainty is below this. */
  readonly below?: number | undefined;
  readonly onlyMoved?: boolean | undefined;
  readonly after?: MemberCursor | undefined;
  readonly limit: number;
}

const inSegment = (scope: WorkspaceScope, segmentationId: string, segmentId: string) =>
  and(
    eq(segmentAssignments.workspaceId, scope.workspaceId),
    eq(segmentAssignments.segmentationId, segmentationId),
    eq(segmentAssignments.segmentId, segmentId),
  );

const itsResponse = and(
  eq(responses.workspaceId, segmentAssignments.workspaceId),
  eq(responses.id, segmentAssignments.responseId),
);

function filtered({ below, onlyMoved }: Pick<MemberQuery, "below" | "onlyMoved">): SQL | undefined {
  return and(
    below === undefined ? undefined : lt(segmentAssignments.posterior, below),
    onlyMoved ? sql`${segmentAssignments.fittedSegmentId} is not null` : undefined,
  );
}

/** One page of the people in a segment, and how many there are behind the filters. */
export async function listMembers(
  scope: WorkspaceScope,
  { segmentationId, segmentId }: { readonly segmentationId: string; readonly segmentId: string },
  query: MemberQuery,
): Promise<{ members: SegmentMember[]; matching: number; next: MemberCursor | null }> {
  const { order, after, limit } = query;
  const asks = and(inSegment(scope, segmentationId, segmentId), filtered(query));
  const [further, sorted] = order === "surest" ? ([lt, desc] as const) : ([gt, asc] as const);
  return withinScope(scope, async (tx) => {
    const rows = await tx
      .select({
        responseId: segmentAssignments.responseId,
        posterior: segmentAssignments.posterior,
        posteriors: segmentAssignments.posteriors,
        origin: segmentAssignments.origin,
        fittedSegmentId: segmentAssignments.fittedSegmentId,
        answers: responses.answers,
        exact: sql<string>`${segmentAssignments.posterior}::text`,
      })
      .from(segmentAssignments)
      .innerJoin(responses, itsResponse)
      .where(
        and(
          asks,
          after
            ? or(
                further(segmentAssignments.posterior, sql`${after.posterior}::double precision`),
                and(
                  sql`${segmentAssignments.posterior} = ${after.posterior}::double precision`,
                  gt(segmentAssignments.responseId, after.id),
                ),
              )
            : undefined,
        ),
      )
      .orderBy(sorted(segmentAssignments.posterior), asc(segmentAssignments.responseId))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      members: page.map(({ exact: _, ...member }) => member),
      matching: await matchingMembers(tx, asks),
      next: rows.length > limit && last ? { posterior: last.exact, id: last.responseId } : null,
    };
  });
}

async function matchingMembers(tx: Transaction, asks: SQL | undefined): Promise<number> {
  const [found] = await tx.select({ n: count() }).from(segmentAssignments).where(asks);
  return found?.n ?? 0;
}

export interface SegmentVerbatim {
  readonly responseId: string;
  readonly itemId: string;
  readonly posterior: number;
  readonly text: string;
}

export interface VerbatimQuery {
  /** Open questions to read answers of. */
  readonly itemIds: readonly string[];
  readonly contains?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * What the people of a segment wrote, of those closest to it first. Nobody who declined a consent, nobody who was left out
 * of analyses.
 */
export async function listMemberVerbatims(
  scope: WorkspaceScope,
  { segmentationId, segmentId }: { readonly segmentationId: string; readonly segmentId: string },
  { itemIds, contains, skip, limit }: VerbatimQuery,
): Promise<{ verbatims: SegmentVerbatim[]; matching: number }> {
  if (itemIds.length === 0) return { verbatims: [], matching: 0 };
  const text = sql<string>`said.value ->> 'text'`;
  const from = sql`
    from ${segmentAssignments}
    join ${responses} on ${itsResponse}
    left join ${responseQuality} on ${responseQuality.workspaceId} = ${responses.workspaceId}
      and ${responseQuality.responseId} = ${responses.id}
    cross join lateral jsonb_each(${responses.answers}) as said(key, value)
    where ${and(
      inSegment(scope, segmentationId, segmentId),
      eq(responses.status, "complete"),
      sql`${responseQuality.isLeftOut} is not true`,
      inArray(sql`said.key`, [...itemIds]),
      sql`coalesce(btrim(${text}), '') <> ''`,
      contains ? sql`${text} ilike ${likePattern(contains)}` : undefined,
      sql`not exists (select 1 from ${consentRecords} where ${consentRecords.workspaceId} = ${responses.workspaceId}
        and ${consentRecords.responseId} = ${responses.id} and not ${consentRecords.given})`,
    )}`;
  return withinScope(scope, async (tx) => {
    const rows = await tx.execute<{
      response_id: string;
      item_id: string;
      posterior: number;
      text: string;
    }>(sql`
      select ${responses.id} as response_id, said.key as item_id, ${segmentAssignments.posterior} as posterior,
        ${text} as text
      ${from}
      order by ${segmentAssignments.posterior} desc, ${responses.id}, said.key
      limit ${limit} offset ${skip}`);
    const counted = await tx.execute<{ n: string }>(sql`select count(*) as n ${from}`);
    return {
      verbatims: rows.rows.map((row) => ({
        responseId: row.response_id,
        itemId: row.item_id,
        posterior: row.posterior,
        text: row.text,
      })),
      matching: Number(counted.rows[0]?.n ?? 0),
    };
  });
}
