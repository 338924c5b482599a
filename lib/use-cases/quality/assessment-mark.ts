import { createHash } from "node:crypto";
import { completeSetMark } from "@/lib/database/assessed-responses";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import { rulesMark } from "@/lib/domain/responses/quality/assess-responses";
import type { QualityThresholds } from "@/lib/domain/responses/quality/quality-settings";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** What an assessment depends on: responses, rules and thresholds. Another mark, and it is out of date. */
export async function assessmentMark(
  scope: WorkspaceScope,
  surveyId: string,
  thresholds: QualityThresholds,
): Promise<{ readonly people: number; readonly mark: string }> {
  const { people, mark } = await completeSetMark(scope, surveyId);
  const rules = createHash("sha256")
    .update(`${rulesMark()}:${canonicalJson(thresholds)}`)
    .digest("hex");
  return { people, mark: `${rules.slice(0, 16)}:${mark}` };
}
