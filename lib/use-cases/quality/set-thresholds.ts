import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { lockQualitySettings, writeQualitySettings } from "@/lib/database/quality-settings";
import { withinScope } from "@/lib/database/within-scope";
import { thresholdsSchema } from "@/lib/domain/responses/quality/quality-settings";
import { ruleIds } from "@/lib/domain/responses/quality/rule-ids";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { askForAssessment } from "./ask-for-assessment";

const values = z.record(z.string().max(40), z.number());

export const setThresholdsInput = z.object({
  surveyId: z.uuid(),
  rule: z.enum(ruleIds),
  /** Those to change; the rule's others stay. */
  values,
  /** Of the assessment that follows. Made by the caller. */
  taskId: z.uuid(),
});

export interface SetThresholds {
  /** What the changed ones were: setting them again is the undoing. */
  readonly were: Readonly<Record<string, number>>;
}

/** Sets thresholds of one rule and asks for a new assessment; flags stay as they are until it is done. */
export async function setThresholds(
  actor: Actor,
  { surveyId, rule, taskId, ...input }: z.infer<typeof setThresholdsInput>,
): Promise<Result<SetThresholds>> {
  const authorised = await authoriseMember(actor, "responses:assess", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const settings = await lockQualitySettings(tx, scope, surveyId);
    const before: Readonly<Record<string, number>> = settings.thresholds[rule];
    const known = Object.entries(input.values).filter(([name]) => name in before);
    const changed = known.filter(([name, value]) => before[name] !== value);
    const after = thresholdsSchema.safeParse({
      ...settings.thresholds,
      [rule]: { ...before, ...Object.fromEntries(changed) },
    });
    if (!after.success) return fail(problem("quality.threshold-out-of-range", ["values"]));
    const were = Object.fromEntries(changed.map(([name]) => [name, before[name] ?? 0]));
    if (changed.length === 0) return ok({ were });
    await writeQualitySettings(tx, scope, surveyId, { ...settings, thresholds: after.data });
    await askForAssessment(tx, scope, surveyId, taskId);
    await recordEvent(tx, scope, {
      action: "quality.thresholds-set",
      subjectKind: "survey",
      subjectId: surveyId,
      details: { rule, values: Object.fromEntries(changed), were },
    });
    return ok({ were });
  });
}
