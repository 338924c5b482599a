import { authoriseMember } from "@/lib/access/authorise-member";
import { countPeopleOfMethod } from "@/lib/database/method-facts";
import { readPlacementRules } from "@/lib/database/new-people";
import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { findSurveyTitle } from "@/lib/database/survey-titles";
import { readWeighting } from "@/lib/database/weights";
import { variablesOf } from "@/lib/domain/responses/variables";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { buildMethodNote, type MethodNote } from "@/lib/domain/segmentation/method-note/build-method-note";
import type { WeightingFacts } from "@/lib/domain/segmentation/method-note/note-facts";
import { segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import { SOFTWARE } from "@/lib/domain/software";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { fileNamesOf } from "./analysis-files";
import { questionnaireOf } from "./questionnaire-of";

export interface WrittenNote {
  /** What the segmentation is called. */
  readonly name: string;
  readonly note: MethodNote;
  /** Whether the reader may take out the data to repeat it. */
  readonly mayExport: boolean;
  /** What the script that repeats it is called. */
  readonly scriptFile: string;
}

/** How a finished segmentation was made, to be put into a report. */
export async function writeMethodNote(actor: Actor, segmentationId: string): Promise<Result<WrittenNote>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  const { result, surveyId } = segmentation;
  if (segmentation.status !== "ready" || !result) return fail(problem("segmentation.not-ready"));
  const [study, questionnaire, people, rules, weighting] = await Promise.all([
    findSurveyTitle(scope, surveyId),
    questionnaireOf(scope, segmentation),
    countPeopleOfMethod(scope, segmentation),
    readPlacementRules(scope, segmentationId),
    weightingThen(scope, segmentation),
  ]);
  if (!study || !questionnaire || !people) return fail(problem("access.not-found"));
  const { found, ...others } = people;
  const note = buildMethodNote({
    study: study.title,
    // Settings kept by an earlier release lack what was added since.
    settings: segmentationSettingsSchema.parse(segmentation.settings),
    result,
    chosenSegments: segmentation.chosenSegments,
    choiceNote: segmentation.choiceNote,
    seed: segmentation.seed,
    counts: segmentation.counts,
    descriptors: segmentation.descriptors ?? [],
    versions: segmentation.versionIds.length,
    responseSetHash: segmentation.responseSetHash,
    foundAt: segmentation.finishedAt,
    people: { analysed: segmentation.respondents ?? found, ...others },
    variables: variablesOf(questionnaire),
    language: questionnaire.languages[0] ?? "en",
    weighting,
    edits: rules.edits,
    software: SOFTWARE,
  });
  return ok({
    name: segmentation.name,
    note,
    mayExport: may(scope.role, "responses:export"),
    scriptFile: fileNamesOf(segmentation.name).scriptFile,
  });
}

/** How the weights came about, where those in force are the ones the segments were found with. */
async function weightingThen(
  scope: WorkspaceScope,
  { surveyId, counts, finishedAt }: SegmentationRecord,
): Promise<WeightingFacts | null> {
  if (!counts?.weighted || !finishedAt) return null;
  const { applied } = await readWeighting(scope, surveyId);
  return applied && new Date(applied.outcome.at) <= finishedAt ? { settings: applied.settings } : null;
}
