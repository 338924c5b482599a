import { randomUUID } from "node:crypto";
import { findSurvey, insertSurvey } from "@/lib/database/surveys";
import { findSampleStudy, insertSampleResponses } from "@/lib/database/sample-studies";
import { templates } from "@/lib/domain/questionnaire/templates/templates";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { drawSamplePopulation } from "@/lib/domain/responses/sample-population";
import { variablesOf } from "@/lib/domain/responses/variables";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { publishSurvey } from "@/lib/use-cases/surveys/publish-survey";
import { newLinkToken, newShortId } from "@/lib/use-cases/surveys/survey-fields";

const people = 600;
/** The same people in every workspace. */
const seed = 600;

/** The published customer study with the answers of 600 simulated people; what is there already is kept. */
export async function addSimulatedStudy(
  scope: WorkspaceScope,
  actor: Actor,
): Promise<{ readonly surveyId: string; readonly base: readonly string[] }> {
  const before = await findSampleStudy(scope, "survey");
  const surveyId = before?.id ?? randomUUID();
  if (!before) {
    const title = translatorFor("en", "surveys")("sampleStudy.title");
    const draft = templates["customer-study"](newShortId);
    await insertSurvey(scope, { id: surveyId, title, draft, linkToken: newLinkToken(), isSample: true });
  }
  const survey = await findSurvey(scope, surveyId);
  if (!survey) throw new Error("The sample study was deleted while it was being made.");
  const published = await publishSurvey(actor, { surveyId, draftRevision: survey.draftRevision });
  if (!published.ok) throw new Error(`The sample study cannot be published: ${published.problems[0]?.code}`);
  await insertSampleResponses(scope, {
    surveyId,
    versionId: published.value.versionId,
    answers: drawSamplePopulation(survey.draft, people, createRandom(seed)),
    lastPage: survey.draft.pages.length,
  });
  return { surveyId, base: baseOf(survey.draft) };
}

/** Benefits and ways of buying: a pick of three alone would make its own ticks depend on one another. */
const baseOf = (questionnaire: Questionnaire): string[] =>
  variablesOf(questionnaire).flatMap(({ id, role, kind }) =>
    role === "base" && kind === "categorical" ? id : [],
  );
