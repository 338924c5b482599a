import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { findAssessment } from "@/lib/database/quality-flags";
import { readSetAside } from "@/lib/database/quality-lists";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { everyColumnOf } from "@/lib/domain/responses/answer-columns/code-answers";
import type { ResponseSummary } from "@/lib/domain/responses/summaries/item-summary";
import { responseCounter } from "@/lib/domain/responses/summaries/summarise-responses";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { finished } from "@/lib/use-cases/results/finished";

/** Counts of those set aside, kept until responses, flags or decisions change. */
export async function summariseAside(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  which: "left-out" | "flagged",
): Promise<ResponseSummary> {
  const key = `quality:${which}`;
  const [state, assessment] = await Promise.all([
    responseWatermark(scope, surveyId),
    findAssessment(scope, surveyId),
  ]);
  const form = createHash("sha256").update(canonicalJson(questionnaire)).digest("hex").slice(0, 16);
  const watermark = `${form}:${state}:${assessment?.content.at ?? ""}`;
  const kept = await findSummary<ResponseSummary>(scope, surveyId, key);
  if (kept?.watermark === watermark) return kept.content;
  const counter = responseCounter(questionnaire);
  const columnsOf = everyColumnOf(questionnaire);
  let turns = Promise.resolve();
  await readSetAside(scope, surveyId, which, (batch) => {
    turns = turns.then(async () => {
      counter.add({ length: batch.length, columnOf: columnsOf(batch), weights: null });
      await nextTurn();
    });
  });
  await turns;
  const content = await finished(counter.finish());
  await keepSummary(scope, surveyId, { key, watermark, content });
  return content;
}
