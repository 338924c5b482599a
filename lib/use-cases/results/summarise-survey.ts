import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readResponseSet, responseWatermark } from "@/lib/database/response-set";
import { findSummary, keepSummary } from "@/lib/database/results";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { filterResponses, formatFilter, type ResponseFilter } from "@/lib/domain/responses/response-filter";
import type { ItemSummary, ResponseSummary } from "@/lib/domain/responses/summaries/item-summary";
import { responseCounter } from "@/lib/domain/responses/summaries/summarise-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** Raised when the form of a summary changes, so that older ones are made anew. */
const FORM = 1;
/** Responses counted before others get a turn. */
const PER_TURN = 125;

/** Computations under way in this process: whoever asks for the same meanwhile gets the same. */
const underWay = new Map<string, Promise<ResponseSummary>>();

async function count(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  filters: readonly ResponseFilter[],
): Promise<ResponseSummary> {
  const variables = variablesOf(questionnaire);
  const counter = responseCounter(questionnaire);
  let turns = Promise.resolve();
  await readResponseSet(scope, surveyId, (batch) => {
    for (let from = 0; from < batch.length; from += PER_TURN) {
      const part = batch.slice(from, from + PER_TURN);
      turns = turns.then(async () => {
        for (const { answers } of filterResponses(part, filters, variables)) counter.add(answers);
        await nextTurn();
      });
    }
  });
  await turns;
  const items: ItemSummary[] = [];
  for (const item of counter.finish()) {
    items.push(item);
    await nextTurn();
  }
  return { respondents: counter.respondents(), items };
}

/**
 * What the people who pass the filters answered, counted once for each state of the responses and kept. The event loop is
 * free between small portions, however many responses there are.
 */
export async function summariseSurvey(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  filters: readonly ResponseFilter[],
): Promise<ResponseSummary> {
  const made = createHash("sha256").update(canonicalJson(questionnaire)).digest("hex").slice(0, 16);
  const chosen = filters.map(formatFilter).sort().join("&");
  const key = createHash("sha256").update(`${FORM}:${chosen}`).digest("hex");
  const watermark = `${made}:${await responseWatermark(scope, surveyId)}`;
  const kept = await findSummary<ResponseSummary>(scope, surveyId, key);
  if (kept?.watermark === watermark) return kept.content;
  const name = `${scope.workspaceId}:${surveyId}:${key}:${watermark}`;
  const running = underWay.get(name);
  if (running) return running;
  const begun = count(scope, surveyId, questionnaire, filters)
    .then(async (content) => {
      await keepSummary(scope, surveyId, { key, watermark, content });
      return content;
    })
    .finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
}
