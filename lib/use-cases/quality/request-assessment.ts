import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { lockQualitySettings } from "@/lib/database/quality-settings";
import { findLatestTaskOf, type TaskRecord } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { askForAssessment } from "./ask-for-assessment";

export const requestAssessmentInput = z.object({
  surveyId: z.uuid(),
  /** Made by the caller, so that a repeated request is carried out once. */
  taskId: z.uuid(),
});

/** Long after the largest survey is judged: a task older than this was lost with its worker. */
const LOST_AFTER_MS = 60 * 60 * 1000;

const isUnderWay = ({ status, createdAt }: TaskRecord): boolean =>
  (status === "queued" || status === "running") && Date.now() - createdAt.getTime() < LOST_AFTER_MS;

/** Asks the worker to judge a survey's responses. Who asks while it is under way joins: the task they get is that one. */
export async function requestAssessment(
  actor: Actor,
  { surveyId, taskId }: z.infer<typeof requestAssessmentInput>,
): Promise<Result<{ taskId: string }>> {
  const authorised = await authoriseMember(actor, "responses:assess", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    await lockQualitySettings(tx, scope, surveyId);
    const latest = await findLatestTaskOf(scope, "assess-quality", surveyId, tx);
    if (latest && (latest.id === taskId || isUnderWay(latest))) return ok({ taskId: latest.id });
    await askForAssessment(tx, scope, surveyId, taskId);
    return ok({ taskId });
  });
}
