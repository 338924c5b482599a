import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { gatherEvidence } from "@/lib/domain/personas/gather-evidence";
import type { Reading } from "@/lib/domain/personas/traits-of-variable";
import { variablesOf } from "@/lib/domain/responses/variables";
import { constructedBy } from "@/lib/domain/segmentation/constructed-by";
import { baseOf, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

export interface SegmentEvidence {
  readonly size: Evidence | null;
  /** Every share and mean of the segment held against everyone else's, but the answers it was formed by as a rule. */
  readonly evidence: readonly Evidence[];
  readonly reading: Reading;
}

/** What the counts of a finished segmentation say of one of its segments; null where there is no such segment. */
export async function segmentEvidence(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  segmentId: string,
): Promise<SegmentEvidence | null> {
  const questionnaire = await analysisQuestionnaire(scope, segmentation.surveyId);
  const segments = await listSegmentRecords(scope, segmentation.id);
  const segment = segments.find(({ id }) => id === segmentId);
  if (!segmentation.counts || segmentation.deletedAt || !questionnaire || !segment) return null;
  const [language = "en"] = questionnaire.languages;
  const reading = { language, fallback: language };
  const gathered = gatherEvidence({
    ...reading,
    counts: segmentation.counts,
    variables: variablesOf(questionnaire),
    base: constructedBy(segmentation),
    lineages: segments.map(({ id }) => id),
  })[segment.position];
  // Who belongs by a rule or an answer has it without exception: that says nothing about them. How large a number is does.
  const byRule = new Set(isDataDriven(segmentation.settings) ? [] : baseOf(segmentation.settings));
  const [size = null, ...evidence] = (gathered ?? []).filter(
    ({ variableId = "", statistic }) => statistic === "mean" || !byRule.has(variableId),
  );
  return { size, evidence, reading };
}
