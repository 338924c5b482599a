import { and, eq, sql } from "drizzle-orm";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { segmentEvaluations, users } from "./schema";
import { withinScope } from "./within-scope";

const ofSegmentation = (scope: WorkspaceScope, segmentationId: string) =>
  and(
    eq(segmentEvaluations.workspaceId, scope.workspaceId),
    eq(segmentEvaluations.segmentationId, segmentationId),
  );

export interface EvaluationRecord {
  readonly revision: number;
  readonly content: SegmentEvaluation;
  readonly who: string | null;
  readonly updatedAt: Date;
}

/** What a team thinks its segments are worth; undefined before anybody said so. */
export async function findEvaluation(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<EvaluationRecord | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({
        revision: segmentEvaluations.revision,
        content: segmentEvaluations.content,
        who: users.name,
        updatedAt: segmentEvaluations.updatedAt,
      })
      .from(segmentEvaluations)
      .leftJoin(users, eq(users.id, segmentEvaluations.updatedBy))
      .where(ofSegmentation(scope, segmentationId)),
  );
  return found;
}

/** Saves over the revision it was made on (0: the first) and answers the new one; null when somebody saved meanwhile. */
export async function saveEvaluationRecord(
  scope: WorkspaceScope,
  segmentationId: string,
  { content, revision }: { readonly content: SegmentEvaluation; readonly revision: number },
): Promise<number | null> {
  const written = await withinScope(scope, (tx) =>
    revision === 0
      ? tx
          .insert(segmentEvaluations)
          .values({ workspaceId: scope.workspaceId, segmentationId, content, updatedBy: scope.userId })
          .onConflictDoNothing()
          .returning({ revision: segmentEvaluations.revision })
      : tx
          .update(segmentEvaluations)
          .set({
            content,
            revision: sql`${segmentEvaluations.revision} + 1`,
            updatedBy: scope.userId,
            updatedAt: sql`now()`,
          })
          .where(and(ofSegmentation(scope, segmentationId), eq(segmentEvaluations.revision, revision)))
          .returning({ revision: segmentEvaluations.revision }),
  );
  return written[0]?.revision ?? null;
}
