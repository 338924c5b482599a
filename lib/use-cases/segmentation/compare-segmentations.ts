import { authoriseMember } from "@/lib/access/authorise-member";
import { countSharedPeople } from "@/lib/database/placed-people";
import { findSegmentation, listSegmentRecords, type SegmentRecord } from "@/lib/database/segmentations";
import { findSurveyTitle } from "@/lib/database/survey-titles";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  compareDivisions,
  type DivisionComparison,
} from "@/lib/domain/segmentation/agreement/compare-divisions";
import { sharedPeople } from "@/lib/domain/segmentation/agreement/shared-people";
import { traceSegments, type SegmentLineage } from "@/lib/domain/segmentation/lineage/trace-segments";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";

export interface ComparedSegmentation {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** By position, the same as rows and columns of the comparison. */
  readonly segments: readonly (Pick<SegmentRecord, "id" | "name" | "description" | "colour"> & {
    readonly isLocked: boolean;
  })[];
}

export interface SegmentationComparison {
  readonly first: ComparedSegmentation;
  readonly second: ComparedSegmentation;
  readonly survey: { readonly id: string; readonly title: string };
  /** People with a place in both, the unclassified too. */
  readonly people: number;
  /** Null where nobody has a segment in both. */
  readonly comparison: DivisionComparison | null;
  /** What became of the segments of the first in the second. */
  readonly lineage: SegmentLineage;
  /** The second repeats the first. */
  readonly isRefit: boolean;
  /** The second bears the first one's names. */
  readonly isAdopted: boolean;
  readonly mayWrite: boolean;
}

/** Two finished segmentations of one survey against each other. */
export async function compareSegmentations(
  actor: Actor,
  { first, second }: { readonly first: string; readonly second: string },
): Promise<Result<SegmentationComparison>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: first });
  if (!scope.ok) return scope;
  const other = await authoriseMember(actor, "segmentation:read", { segmentation: second });
  if (!other.ok) return other;
  if (other.value.workspaceId !== scope.value.workspaceId) return fail(problem("access.not-found"));
  const a = await findReady(scope.value, first);
  const b = await findReady(scope.value, second);
  if (!a || !b) return fail(problem("access.not-found"));
  if (first === second) return fail(problem("segmentation.same-twice"));
  if (a.surveyId !== b.surveyId) return fail(problem("segmentation.other-survey"));
  const survey = await findSurveyTitle(scope.value, a.surveyId);
  const counts = await withinScope(scope.value, (tx) => countSharedPeople(tx, scope.value, first, second));
  const shared = sharedPeople(counts, a.segments.length, b.segments.length);
  return ok({
    first: a,
    second: b,
    survey: { id: a.surveyId, title: survey?.title ?? "" },
    people: shared.people,
    comparison: compareDivisions(shared),
    lineage: traceSegments(shared),
    isRefit: b.predecessorId === first,
    isAdopted: b.lineage?.predecessorId === first && b.lineage.before !== null,
    mayWrite: may(scope.value.role, "segmentation:write"),
  });
}

async function findReady(scope: WorkspaceScope, segmentationId: string) {
  const found = await findSegmentation(scope, segmentationId);
  if (found?.status !== "ready" || found.deletedAt) return undefined;
  const { id, name, createdAt, surveyId, predecessorId, lineage } = found;
  const segments = (await listSegmentRecords(scope, segmentationId)).map((segment) => ({
    id: segment.id,
    name: segment.name,
    description: segment.description,
    colour: segment.colour,
    isLocked: segment.lockedAt !== null,
  }));
  return { id, name, createdAt, surveyId, predecessorId, lineage, segments };
}
