import { authoriseMember } from "@/lib/access/authorise-member";
import { readMemberRows } from "@/lib/database/segment-people";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import { findSegmentation, listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import { coverageCurve, type CoverageCurve } from "@/lib/domain/personas/coverage-curve";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { gatherEvidence } from "@/lib/domain/personas/gather-evidence";
import { leadingTraits } from "@/lib/domain/personas/leading-traits";
import { matchTraits } from "@/lib/domain/personas/match-traits";
import type { Reading } from "@/lib/domain/personas/traits-of-variable";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { variablesOf } from "@/lib/domain/responses/variables";
import { constructedBy } from "@/lib/domain/segmentation/constructed-by";
import { describeNumbers, describeWeightedNumbers } from "@/lib/domain/segmentation/segment-numbers";
import { baseOf, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "./load-coded-responses";

/** What is not in the counts of a segmentation and is computed from the answers, once for each state of them. */
interface SegmentSpread {
  readonly traits: readonly Evidence[];
  readonly curve: CoverageCurve;
  /** Quartiles of every number among everyone placed, by variable. */
  readonly quartiles: Readonly<Record<string, readonly [number, number, number]>>;
}

export interface SegmentSight {
  /** Every share and mean of the segment held against everyone else's, but what it was formed by as a rule. */
  readonly evidence: readonly Evidence[];
  readonly size: Evidence | null;
  readonly spread: SegmentSpread;
  /** Whether the reader may see what single people answered. */
  readonly mayReadResponses: boolean;
}

/** A segment opened: what sets it apart, who is in it, and how many really match all of that. */
export async function seeSegment(
  actor: Actor,
  { segmentationId, segmentId }: { readonly segmentationId: string; readonly segmentId: string },
): Promise<Result<SegmentSight>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  const questionnaire = segmentation && (await analysisQuestionnaire(scope, segmentation.surveyId));
  const segments = await listSegmentRecords(scope, segmentationId);
  const segment = segments.find(({ id }) => id === segmentId);
  if (!segmentation?.counts || segmentation.deletedAt || !questionnaire || !segment)
    return fail(problem("access.not-found"));
  const [language = "en"] = questionnaire.languages;
  const variables = variablesOf(questionnaire);
  const gathered = gatherEvidence({
    language,
    fallback: language,
    counts: segmentation.counts,
    variables,
    base: constructedBy(segmentation),
    lineages: segments.map(({ id }) => id),
  })[segment.position];
  // Who belongs by a rule or an answer has it without exception: that says nothing about them. How large a number is does.
  const byRule = new Set(isDataDriven(segmentation.settings) ? [] : baseOf(segmentation.settings));
  const [size = null, ...evidence] = (gathered ?? []).filter(
    ({ variableId = "", statistic }) => statistic === "mean" || !byRule.has(variableId),
  );
  return ok({
    evidence,
    size,
    spread: await spreadOf(scope, segmentation, segmentId, evidence, { language, fallback: language }),
    mayReadResponses: may(scope.role, "responses:read"),
  });
}

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

type Kept = Omit<SegmentSpread, "traits">;

async function spreadOf(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  segmentId: string,
  evidence: readonly Evidence[],
  reading: Reading,
): Promise<SegmentSpread> {
  const { surveyId, revision } = segmentation;
  const traits = leadingTraits(evidence);
  const key = `segment:${segmentId}`;
  const made = [FORM, revision, ...traits.map(({ id }) => id)].join(":");
  const watermark = `${made}:${await responseWatermark(scope, surveyId)}`;
  const kept = await findSummary<Kept>(scope, surveyId, key);
  if (kept?.watermark === watermark) return { ...kept.content, traits };
  const content = await computeSpread(scope, segmentation, segmentId, traits, reading);
  await keepSummary(scope, surveyId, { key, watermark, content });
  return { ...content, traits };
}

async function computeSpread(
  scope: WorkspaceScope,
  { id, surveyId, codedByVersionId }: SegmentationRecord,
  segmentId: string,
  traits: readonly Evidence[],
  reading: Reading,
): Promise<Kept> {
  const responses = await loadCodedResponses(scope, surveyId, "with-left-out", codedByVersionId ?? undefined);
  const { weights } = responses;
  const known = new Map(
    responses.variables.flatMap((variable, position) => {
      const column = responses.columns[position];
      return column ? [[variable.id, column] as const] : [];
    }),
  );
  const rows = await readMemberRows(scope, id, segmentId, responses.ids);
  const everyone = await readMemberRows(scope, id, null, responses.ids);
  return {
    curve: coverageCurve(
      matchTraits(traits, responses.variables, known, [...rows], reading),
      traits.length,
      weights ? Array.from(rows, (row) => weights[row] ?? 0) : undefined,
    ),
    quartiles: Object.fromEntries(
      [...known].flatMap(([variableId, column]) => {
        if (column.kind !== "numeric") return [];
        const answered = everyone.filter((row) => !Number.isNaN(column.values[row] ?? Number.NaN));
        if (answered.length === 0) return [];
        const values = Float64Array.from(answered, (row) => column.values[row] ?? 0);
        const { quartiles } = weights
          ? describeWeightedNumbers(
              values,
              Float64Array.from(answered, (row) => weights[row] ?? 0),
            )
          : describeNumbers(values);
        return [[variableId, quartiles]];
      }),
    ),
  };
}
