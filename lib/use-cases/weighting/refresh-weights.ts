import {
  lockWeighting,
  readWeighting,
  replaceWeights,
  responseFingerprint,
  writeWeighting,
} from "@/lib/database/weights";
import { withinScope } from "@/lib/database/within-scope";
import type { Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import { ok, type Result } from "@/lib/domain/result";
import { rakeWeights } from "@/lib/domain/statistics/raking/rake-weights";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { computeWeights } from "./compute-weights";

const rakeHere: Rake = (...margins) => Promise.resolve(rakeWeights(...margins));

/**
 * Brings a survey's weights up to date before an analysis reads them: answers that came in since, or were left out, are
 * weighted to the same targets. Does nothing where the survey is not weighted or the weights are of these very responses.
 * Fails when the targets cannot be met any more: an analysis on half-weighted people would be wrong without saying so.
 */
export async function refreshWeights(
  scope: WorkspaceScope,
  surveyId: string,
  rake: Rake = rakeHere,
): Promise<Result<null>> {
  const { applied } = await readWeighting(scope, surveyId);
  if (!applied) return ok(null);
  if (applied.outcome.fingerprint === (await responseFingerprint(scope, surveyId))) return ok(null);
  const computed = await computeWeights(scope, surveyId, applied.settings, rake);
  if (!computed.ok) return computed;
  const { ids, weights, outcome } = computed.value;
  await withinScope(scope, async (tx) => {
    const state = await lockWeighting(tx, scope, surveyId);
    // Someone set other targets or removed the weights meanwhile: theirs stand.
    if (state.applied?.taskId !== applied.taskId) return;
    await replaceWeights(tx, scope, surveyId, ids, weights);
    await writeWeighting(tx, scope, surveyId, { ...state, applied: { ...applied, outcome } }, true);
  });
  return ok(null);
}
