import { authoriseMember } from "@/lib/access/authorise-member";
import { countPeopleOfMethod } from "@/lib/database/method-facts";
import { readPlacementRules } from "@/lib/database/new-people";
import { listSegmentRecords } from "@/lib/database/segmentations";
import { findSurveyTitle } from "@/lib/database/survey-titles";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { buildScript } from "@/lib/domain/segmentation/repeat-in-r/build-script";
import { SOFTWARE } from "@/lib/domain/software";
import type { Actor } from "@/lib/domain/teams/scopes";
import { analysisFiles } from "./analysis-files";

/** Changes of who is in a segment. */
const reshaping = new Set(["merge", "split", "move"]);

/** An R script that repeats a finished segmentation from the data of `exportAnalysisData`. */
export async function exportAnalysisScript(
  actor: Actor,
  segmentationId: string,
): Promise<Result<{ readonly fileName: string; readonly content: string }>> {
  const authorised = await authoriseMember(actor, "responses:export", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const files = await analysisFiles(scope, segmentationId);
  if (!files.ok) return files;
  const { segmentation, ...frame } = files.value;
  const [study, people, rules, segments] = await Promise.all([
    findSurveyTitle(scope, segmentation.surveyId),
    countPeopleOfMethod(scope, segmentation),
    readPlacementRules(scope, segmentationId),
    listSegmentRecords(scope, segmentationId),
  ]);
  if (!study || !people) return fail(problem("access.not-found"));
  const content = buildScript({
    ...frame,
    name: segmentation.name,
    study: study.title,
    software: SOFTWARE,
    chosenSegments: segmentation.chosenSegments,
    responseSetHash: segmentation.responseSetHash,
    rows: people.found,
    people: segmentation.respondents ?? people.found,
    segmentNames: segments.map(({ name }) => name),
    isEdited: rules.edits.some(({ kind }) => reshaping.has(kind)),
  });
  return ok({ fileName: frame.scriptFile, content });
}
