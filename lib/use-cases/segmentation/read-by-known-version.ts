import type { SegmentationRecord } from "@/lib/database/segmentations";
import { findNumberedVersion } from "@/lib/database/survey-versions";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { readerByVersion, type NumberedVersion } from "@/lib/domain/segmentation/placement/read-by-version";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** The version a segmentation's model knows; those of an earlier release did not note it and know their newest. */
export async function knownVersion(
  scope: WorkspaceScope,
  { surveyId, codedByVersionId, versionIds }: SegmentationRecord,
): Promise<NumberedVersion | undefined> {
  if (codedByVersionId !== null) return findNumberedVersion(scope, surveyId, codedByVersionId);
  const found = await Promise.all(versionIds.map((id) => findNumberedVersion(scope, surveyId, id)));
  return found.flatMap((version) => version ?? []).sort((a, b) => b.number - a.number)[0];
}

interface Answered {
  readonly versionId: string;
  readonly answers: Answers;
}

/** Reads answers to any version of a survey as `known` understands them. Looks every version up once. */
export function readByKnownVersion(
  scope: WorkspaceScope,
  surveyId: string,
  known: NumberedVersion,
): (batch: readonly Answered[]) => Promise<Answers[]> {
  const readers = new Map<string, ReturnType<typeof readerByVersion>>();
  return async (batch) => {
    for (const { versionId } of batch) {
      if (readers.has(versionId)) continue;
      const answered = await findNumberedVersion(scope, surveyId, versionId);
      readers.set(versionId, readerByVersion(known, answered ?? known));
    }
    return batch.map(({ answers, versionId }) => readers.get(versionId)?.(answers) ?? {});
  };
}
