import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { publishVersion } from "@/lib/database/survey-versions";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import { checkQuestionnaire, errorsAmong } from "@/lib/domain/questionnaire/check-questionnaire";
import { compareVersions } from "@/lib/domain/questionnaire/compare-versions";
import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadSurvey, type LoadedSurvey } from "./get-survey";
import { surveyInput } from "./survey-fields";

export const publishSurveyInput = surveyInput.extend({
  /** The revision that was looked at; a later one is not published unseen. */
  draftRevision: z.number().int().min(0),
  note: z.string().trim().max(1000).default(""),
});

export interface PublishedVersion {
  readonly versionId: string;
  readonly number: number;
}

const hashOf = (definition: Questionnaire): string =>
  createHash("sha256").update(canonicalJson(definition)).digest("hex");

/** The live version, when it says exactly what the draft says: publishing it again would add nothing. */
function alreadyLive({ survey, live }: LoadedSurvey): PublishedVersion | undefined {
  return live && live.sha256 === hashOf(survey.draft)
    ? { versionId: live.id, number: live.number }
    : undefined;
}

async function publishLoaded(
  scope: WorkspaceScope,
  { survey, live }: LoadedSurvey,
  note: string,
): Promise<PublishedVersion | undefined> {
  const definition = questionnaireSchema.parse(survey.draft);
  const version = {
    id: randomUUID(),
    definition,
    sha256: hashOf(definition),
    changeClass: compareVersions(live?.definition, definition).class,
    note,
  };
  const number = await publishVersion(scope, survey.id, survey, version);
  return number === undefined ? undefined : { versionId: version.id, number };
}

/**
 * Makes the draft an immutable version, the live one, and opens the survey. Errors of the check block it. Sent twice,
 * or sent with nothing changed since the live version, it adds no version and names the live one.
 */
export async function publishSurvey(
  actor: Actor,
  { surveyId, draftRevision, note = "" }: z.input<typeof publishSurveyInput>,
): Promise<Result<PublishedVersion>> {
  const scope = await authoriseMember(actor, "survey:publish", { survey: surveyId });
  if (!scope.ok) return scope;
  const loaded = await loadSurvey(scope.value, surveyId);
  if (!loaded.ok) return loaded;
  const { survey } = loaded.value;
  if (survey.kind === "import") return fail(problem("survey.is-imported"));
  if (survey.draftRevision !== draftRevision)
    return fail(problem("survey.draft-moved-on", [], { revision: survey.draftRevision }));
  const live = alreadyLive(loaded.value);
  if (live) return ok(live);
  const errors = errorsAmong(checkQuestionnaire(survey.draft));
  if (errors.length > 0) return fail(problem("survey.has-errors", [], { count: errors.length }));
  const published = await publishLoaded(scope.value, loaded.value, note);
  if (published) return ok(published);
  const now = await loadSurvey(scope.value, surveyId);
  const publishedMeanwhile = now.ok ? alreadyLive(now.value) : undefined;
  return publishedMeanwhile
    ? ok(publishedMeanwhile)
    : fail(problem("survey.draft-moved-on", [], { revision: now.ok ? now.value.survey.draftRevision : 0 }));
}
