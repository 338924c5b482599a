import { and, eq, isNull, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { personas, segmentations, segments, surveys } from "./schema";
import { withinScope } from "./within-scope";

/** The workspace's sample study of one kind, if it has one. */
export async function findSampleStudy(
  scope: WorkspaceScope,
  kind: "survey" | "import",
): Promise<{ readonly id: string; readonly linkToken: string } | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({ id: surveys.id, linkToken: surveys.linkToken })
      .from(surveys)
      .where(
        and(
          eq(surveys.workspaceId, scope.workspaceId),
          eq(surveys.kind, kind),
          eq(surveys.isSample, true),
          isNull(surveys.deletedAt),
        ),
      ),
  );
  return found;
}

/** Marks a study as sample and names it. A workspace has one of each kind: a second is a unique violation. */
export async function markAsSample(scope: WorkspaceScope, surveyId: string, title: string): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(surveys)
      .set({ isSample: true, title })
      .where(and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, surveyId))),
  );
}

const rowsPerInsert = 500;

interface SampleResponses {
  readonly surveyId: string;
  readonly versionId: string;
  readonly answers: readonly Answers[];
  readonly lastPage: number;
}

/**
 * Stores simulated people as complete responses, spread over the last four weeks. Done once: responses that are there
 * under the same keys stay.
 */
export async function insertSampleResponses(
  scope: WorkspaceScope,
  { surveyId, versionId, answers, lastPage }: SampleResponses,
): Promise<void> {
  const people = answers.length;
  await withinScope(scope, async (tx) => {
    for (let from = 0; from < people; from += rowsPerInsert) {
      const part = answers.slice(from, from + rowsPerInsert);
      await tx.execute(sql`
        insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed,
          answers, last_page, opened_at, started_at, updated_at, completed_at)
        select ${scope.workspaceId}::uuid, gen_random_uuid(), ${surveyId}::uuid, ${versionId}::uuid,
          'sample-' || (${from}::int + n), 'sample', 'complete', (${from}::int + n)::int, a, ${lastPage}::int,
          begun, begun, moment, moment
        from (
          select a, n, moment,
            moment - interval '4 minutes' - make_interval(secs => (${from}::int + n) * 37 % 200) as begun
          from (
            select a, n, now() - make_interval(mins => ((${people}::int - ${from}::int - n) * 40320 / ${people}::int)::int) as moment
            from jsonb_array_elements(${JSON.stringify(part)}::jsonb) with ordinality as t(a, n)
          ) as finished
        ) as person
        on conflict (workspace_id, survey_id, submission_key) do nothing`);
    }
  });
}

/** The first segmentation of a study that is not deleted, with its first segment and persona. */
export async function findFirstSegmentation(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<{ id: string; status: string; segmentId: string | null; personaId: string | null } | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({
        id: segmentations.id,
        status: segmentations.status,
        segmentId: segments.id,
        personaId: personas.id,
      })
      .from(segmentations)
      .leftJoin(
        segments,
        and(
          eq(segments.workspaceId, segmentations.workspaceId),
          eq(segments.segmentationId, segmentations.id),
          eq(segments.position, 0),
          isNull(segments.retiredAt),
        ),
      )
      .leftJoin(
        personas,
        and(eq(personas.workspaceId, segments.workspaceId), eq(personas.segmentId, segments.id)),
      )
      .where(
        and(
          eq(segmentations.workspaceId, scope.workspaceId),
          eq(segmentations.surveyId, surveyId),
          isNull(segmentations.deletedAt),
        ),
      )
      .orderBy(segmentations.createdAt)
      .limit(1),
  );
  return found;
}
