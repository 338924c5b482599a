import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import {
  lockQualitySettings,
  noteWhoIsInChanged,
  settleWhoIsIn,
  writeQualitySettings,
} from "@/lib/database/quality-settings";
import { withinScope } from "@/lib/database/within-scope";
import { qualitySwitches, type QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const switchRulesInput = z.object({
  surveyId: z.uuid(),
  /** Only what is to change, so that two people who turn different switches do not undo each other's. */
  on: z.array(z.enum(qualitySwitches)).max(20),
  off: z.array(z.enum(qualitySwitches)).max(20),
});

export interface SwitchedRules {
  /** What really changed: the other way round it is the undoing. */
  readonly on: readonly QualitySwitch[];
  readonly off: readonly QualitySwitch[];
  /** Responses that changed sides. */
  readonly changed: number;
}

/** Turns switches "leave these people out" on and off; everybody they are about changes sides at once. */
export async function switchRules(
  actor: Actor,
  { surveyId, ...wanted }: z.infer<typeof switchRulesInput>,
): Promise<Result<SwitchedRules>> {
  const authorised = await authoriseMember(actor, "responses:assess", { survey: surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const settings = await lockQualitySettings(tx, scope, surveyId);
    const before = new Set(settings.leaveOut);
    const on = wanted.on.filter((one) => !before.has(one));
    const off = wanted.off.filter((one) => before.has(one) && !wanted.on.includes(one));
    if (on.length + off.length === 0) return ok({ on, off, changed: 0 });
    const after = new Set([...before, ...on]);
    for (const one of off) after.delete(one);
    const leaveOut = qualitySwitches.filter((one) => after.has(one));
    await writeQualitySettings(tx, scope, surveyId, { ...settings, leaveOut });
    const changed = await settleWhoIsIn(tx, scope, surveyId, leaveOut);
    if (changed > 0) await noteWhoIsInChanged(tx, scope, surveyId);
    await recordEvent(tx, scope, {
      action: "quality.rules-switched",
      subjectKind: "survey",
      subjectId: surveyId,
      details: { on, off, changed },
    });
    return ok({ on, off, changed });
  });
}
