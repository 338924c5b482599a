import { randomBytes, randomUUID } from "node:crypto";
import { mintWorkspaceScope } from "@/lib/access/mint";
import { insertAccount } from "@/lib/database/before-scope";
import { findSurvey, insertSurvey, writeDraft } from "@/lib/database/surveys";
import { publishVersion } from "@/lib/database/survey-versions";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

export interface AnsweringWorld {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly linkToken: string;
  readonly versionId: string;
}

/** A new workspace with one survey that is open to answers. */
export async function openedSurvey(questionnaire: Questionnaire): Promise<AnsweringWorld> {
  const userId = randomUUID();
  const workspaceId = randomUUID();
  await insertAccount({
    userId,
    email: `${userId}@example.org`,
    name: "Ada",
    passwordHash: null,
    workspace: { id: workspaceId, name: "Neighbourhood shops" },
  });
  const scope = mintWorkspaceScope({ workspaceId, userId, role: "owner" });
  const surveyId = randomUUID();
  const linkToken = randomBytes(16).toString("base64url");
  await insertSurvey(scope, { id: surveyId, title: "Groceries", draft: questionnaire, linkToken });
  const versionId = await publish(scope, surveyId, questionnaire);
  return { scope, surveyId, linkToken, versionId };
}

/** Publishes a questionnaire as the survey's next version and returns the version's id. */
export async function publish(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
): Promise<string> {
  const before = await findSurvey(scope, surveyId);
  if (!before) throw new Error("No such survey");
  await writeDraft(scope, surveyId, questionnaire, before.draftRevision);
  const survey = await findSurvey(scope, surveyId);
  if (!survey) throw new Error("No such survey");
  const id = randomUUID();
  await publishVersion(scope, surveyId, survey, {
    id,
    definition: questionnaire,
    sha256: randomBytes(32).toString("hex"),
    changeClass: "cosmetic",
    note: "",
  });
  return id;
}
